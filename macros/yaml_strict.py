"""Lit un fichier YAML sans rien deviner et garde la ligne de chaque valeur."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from macros.anomalies import Anomalie

ENTIER = re.compile(r"-?(?:0|[1-9][0-9]*)\Z")
BOOLEENS = {"oui": True, "non": False}
BALISE = re.compile(r"</?[a-zA-Z][^>]*>|&[a-z]+;")
INSECABLES = re.compile("[\u00a0\u202f]")
Chemin = tuple[str | int, ...]


@dataclass
class Document:
    """Le contenu d'un fichier, la ligne de chaque nœud et ce qui n'a pas pu être lu."""

    fichier: str
    contenu: Any = None
    lignes: dict[Chemin, int] = field(default_factory=dict)
    anomalies: list[Anomalie] = field(default_factory=list)

    def signaler(self, ligne: int, champ: str, constat: str, remede: str) -> None:
        """Ajoute une anomalie à ce fichier."""
        self.anomalies.append(Anomalie(self.fichier, ligne, champ, constat, remede))

    def ligne(self, chemin: Chemin) -> int:
        """Ligne du nœud, ou de son plus proche parent connu."""
        while chemin and chemin not in self.lignes:
            chemin = chemin[:-1]
        return self.lignes.get(chemin, 1)


def nommer(chemin: Chemin) -> str:
    """Le chemin d'un champ tel qu'on le dit : `questions.1.texte`, l'indice commençant à 1."""
    return ".".join(str(pas + 1) if isinstance(pas, int) else pas for pas in chemin)


def lire(texte: str, fichier: str) -> Document:
    """Lit `texte` ; ne lève jamais : toute faute devient une anomalie du document."""
    document = Document(fichier)
    for numero, ligne in enumerate(texte.split("\n"), 1):
        if "\t" in ligne:
            document.signaler(numero, "", "une tabulation empêche la lecture", "la remplacer par des espaces")
    if document.anomalies:
        return document
    try:
        noeud = yaml.compose(texte, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError) as erreur:
        signaler_illisible(document, erreur)
        return document
    if noeud is not None:
        try:
            document.contenu = convertir(noeud, (), document)
        except RecursionError:
            document.signaler(1, "", "l'emboîtement est trop profond", "réduire le nombre de niveaux")
    return document


def signaler_illisible(document: Document, erreur: Exception) -> None:
    """Dit où la lecture s'est arrêtée, sans la phrase de la bibliothèque."""
    marque = getattr(erreur, "problem_mark", None) or getattr(erreur, "context_mark", None)
    ligne = marque.line + 1 if marque else 1
    document.signaler(
        ligne,
        "",
        "le fichier n'est pas lisible à partir d'ici",
        "vérifier les guillemets, les deux-points et le retrait de cette ligne et de la précédente ; "
        'un texte qui contient « : » s\'écrit entre guillemets droits "…"',
    )


def convertir(noeud: yaml.Node, chemin: Chemin, document: Document) -> Any:
    """La valeur d'un nœud ; note sa ligne au passage."""
    ligne = noeud.start_mark.line + 1
    document.lignes.setdefault(chemin, ligne)
    if isinstance(noeud, yaml.MappingNode):
        return convertir_fiche(noeud, chemin, document)
    if isinstance(noeud, yaml.SequenceNode):
        return [convertir(enfant, (*chemin, rang), document) for rang, enfant in enumerate(noeud.value)]
    return convertir_texte(noeud, chemin, document)


def convertir_fiche(noeud: yaml.MappingNode, chemin: Chemin, document: Document) -> dict[str, Any]:
    """Une fiche : clés en texte, jamais deux fois la même."""
    fiche: dict[str, Any] = {}
    for noeud_cle, valeur in noeud.value:
        cle, ligne = str(noeud_cle.value), noeud_cle.start_mark.line + 1
        if cle in fiche:
            document.signaler(ligne, nommer((*chemin, cle)), "ce champ est écrit deux fois", "n'en garder qu'un")
            continue
        document.lignes[(*chemin, cle)] = ligne
        fiche[cle] = convertir(valeur, (*chemin, cle), document)
    return fiche


def convertir_texte(noeud: yaml.ScalarNode, chemin: Chemin, document: Document) -> Any:
    """Entier, oui/non ou vide s'ils sont écrits nus ; texte dans tous les autres cas."""
    valeur: str = noeud.value
    if not noeud.style:  # libyaml dit "" d'un texte nu, l'analyseur en Python dit None
        if valeur in ("", "~"):
            return None
        if valeur in BOOLEENS:
            return BOOLEENS[valeur]
        if ENTIER.match(valeur) and len(valeur) <= 15:
            return int(valeur)
    for constat, remede in fautes_de_texte(valeur):
        document.signaler(document.ligne(chemin), nommer(chemin), constat, remede)
    return valeur


def fautes_de_texte(valeur: str) -> Iterator[tuple[str, str]]:
    """Ce qu'un texte de données ne doit pas contenir."""
    if INSECABLES.search(valeur):
        yield "ce texte contient une espace insécable", "écrire une espace ordinaire : le site pose les insécables"
    balise = BALISE.search(valeur)
    if balise:
        yield f"ce texte contient du HTML ({balise.group()})", "l'écrire en Markdown ou en texte simple"
