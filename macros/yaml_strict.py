"""Lit un texte YAML sans rien deviner et garde la ligne de chaque valeur."""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from macros.anomalies import Anomalie
from macros.signes import SIGNES
from macros.yaml_coupe import textes_coupes
from macros.yaml_illisible import expliquer_l_illisible

ENTIER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})\Z")
BOOLEENS = {"oui": True, "non": False}
BALISE = re.compile(r"</?[a-zA-Z][^>]*>|&#?\w+;")
INTERDITS = (
    (re.compile("\t"), "une tabulation empêche la lecture", "la remplacer par deux espaces pour chaque niveau"),
    (
        re.compile("[\u00a0\u202f]"),
        "cette ligne contient une espace insécable",
        "écrire une espace ordinaire : le site pose les insécables",
    ),
    *SIGNES,
)
# Ce qui peut annoncer une ancre, un renvoi ou une étiquette ; seuls ces fichiers sont lus deux fois.
SUSPECT = re.compile(r"(?:^|[\s\[{,:-])[&*!]\S", re.M)
CROCHET = re.compile(r"[\[\]{}]")
PROFONDEUR_MAX = 100  # bien au-delà de nos fiches ; libyaml, lui, s'effondre sans rien dire vers 20 000
RETRAIT = re.compile(r"^[ ?:-]{200,}", re.M)
TIRET_OUBLIE = ("une autre fiche commence ici, sans son tiret", "écrire « - id: … », et garder les champs qui suivent")
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
    refuser_les_caracteres(texte, document)
    refuser_l_emboitement(texte, document)
    if document.anomalies:
        return document
    try:
        if SUSPECT.search(texte):
            refuser_les_raccourcis(texte, document)
        noeud = None if document.anomalies else yaml.compose(texte, Loader=yaml.CSafeLoader)
        if noeud is not None:
            document.contenu = convertir(noeud, (), document)
        for ligne, garde in () if document.anomalies else textes_coupes(texte):
            constat = f"le signe « # » coupe ce texte : il reste {f'« {garde[-40:]} »' if garde else 'une valeur vide'}"
            document.signaler(ligne, "", constat, "mettre tout le texte entre guillemets droits")
    except (yaml.YAMLError, ValueError) as erreur:
        ligne, constat, remede = expliquer_l_illisible(erreur, texte)
        document.signaler(ligne, "", constat, remede)
    return document


def refuser_les_caracteres(texte: str, document: Document) -> None:
    """Tabulations, insécables et caractères de commande, à leur ligne exacte."""
    for motif, constat, remede in INTERDITS:
        if motif.search(texte):
            for numero, ligne in enumerate(texte.split("\n"), 1):
                if motif.search(ligne):
                    document.signaler(numero, "", constat, remede)


def refuser_l_emboitement(texte: str, document: Document) -> None:
    """Un texte hostile ou brisé peut ouvrir des milliers de crochets."""
    fautive, profondeur = RETRAIT.search(texte), 0
    for crochet in CROCHET.finditer(texte):
        profondeur = max(0, profondeur + (1 if crochet.group() in "[{" else -1))
        if profondeur > PROFONDEUR_MAX:
            fautive = crochet
            break
    if fautive:
        ligne = texte.count("\n", 0, fautive.start()) + 1
        document.signaler(ligne, "", "l'emboîtement est trop profond", "réduire le nombre de niveaux")


def refuser_les_raccourcis(texte: str, document: Document) -> None:
    """Ni ancre, ni renvoi, ni étiquette : une fiche dit tout elle-même."""
    for evenement in yaml.parse(texte, Loader=yaml.CSafeLoader):
        if not isinstance(evenement, yaml.NodeEvent):
            continue
        ligne = evenement.start_mark.line + 1 if evenement.start_mark else 1
        if evenement.anchor is not None:
            nom = f"{'*' if isinstance(evenement, yaml.AliasEvent) else '&'}{evenement.anchor}"
            remede = "récrire la valeur en entier, ou mettre ce texte entre guillemets droits"
            document.signaler(ligne, "", f"le raccourci « {nom} » n'est pas permis", remede)
        etiquette = getattr(evenement, "tag", None)
        if etiquette is not None:
            etiquette = str(etiquette).replace("tag:yaml.org,2002:", "!!")
            remede = "la retirer, ou mettre ce texte entre guillemets droits"
            document.signaler(ligne, "", f"l'étiquette « {etiquette} » n'est pas permise", remede)


def convertir(noeud: yaml.Node, chemin: Chemin, document: Document) -> Any:
    """La valeur d'un nœud ; note sa ligne au passage."""
    document.lignes.setdefault(chemin, noeud.start_mark.line + 1)
    if isinstance(noeud, yaml.MappingNode):
        return convertir_fiche(noeud, chemin, document)
    if isinstance(noeud, yaml.SequenceNode):
        return [convertir(enfant, (*chemin, rang), document) for rang, enfant in enumerate(noeud.value)]
    return convertir_texte(noeud, chemin, document)  # type: ignore[arg-type]


def convertir_fiche(noeud: yaml.MappingNode, chemin: Chemin, document: Document) -> dict[str, Any]:
    """Une fiche : clés en texte, jamais deux fois la même."""
    fiche: dict[str, Any] = {}
    for noeud_cle, valeur in noeud.value:
        ligne = noeud_cle.start_mark.line + 1
        if not isinstance(noeud_cle, yaml.ScalarNode):
            document.signaler(ligne, nommer(chemin), "le nom d'un champ doit être un mot", "écrire « champ: valeur »")
            continue
        cle = str(noeud_cle.value)
        if cle in fiche:
            dit = dire_le_doublon(cle, chemin, len(fiche))
            document.signaler(ligne, nommer((*chemin, cle)), *dit)
            if dit == TIRET_OUBLIE:
                break
            continue
        document.lignes[(*chemin, cle)] = ligne
        fiche[cle] = convertir(valeur, (*chemin, cle), document)
    return fiche


def dire_le_doublon(cle: str, chemin: Chemin, champs: int) -> tuple[str, str]:
    """(constat, remède) ; un second « id » dans un élément de liste commence plutôt une autre fiche."""
    if cle == "id" and chemin and isinstance(chemin[-1], int) and champs > 1:
        return TIRET_OUBLIE
    return "ce champ est écrit deux fois", "n'en garder qu'un"


def convertir_texte(noeud: yaml.ScalarNode, chemin: Chemin, document: Document) -> Any:
    """Entier, oui/non ou vide s'ils sont écrits nus ; texte dans tous les autres cas."""
    valeur: str = noeud.value
    if not noeud.style:  # libyaml dit "" d'un texte nu, l'analyseur en Python dit None
        if valeur == "":
            return None
        if valeur in BOOLEENS:
            return BOOLEENS[valeur]
        if ENTIER.match(valeur):
            return int(valeur)
    balise = BALISE.search(valeur)
    if balise:
        constat = f"ce texte contient du HTML ({balise.group()})"
        document.signaler(document.ligne(chemin), nommer(chemin), constat, "l'écrire en Markdown ou en texte simple")
    return valeur
