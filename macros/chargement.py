"""Lit data/ et en fait un Site ; seul module qui ouvre les fichiers de données."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from macros.anomalies import Anomalie, formater
from macros.modeles.admissibilite import Admissibilite, QuestionPosee
from macros.modeles.auto_examen import Bareme, Dimension
from macros.modeles.base import Mot, Synonymes, TexteSimple
from macros.modeles.messages import expliquer
from macros.modeles.modules import Module
from macros.modeles.programme import (
    Contact,
    Echeance,
    Fait,
    Partenaire,
    Point,
    Programme,
    Question,
    Source,
    Terme,
    Volet,
)
from macros.site import Site
from macros.yaml_strict import Chemin, Document, lire, nommer

RACINE = Path(__file__).resolve().parent.parent
LISTES: dict[str, tuple[str, type[BaseModel]]] = {
    "volets": ("volets", Volet),
    "partenaires": ("partenaires", Partenaire),
    "faits": ("faits", Fait),
    "points": ("points", Point),
    "sources": ("sources", Source),
    "echeances": ("echeances", Echeance),
    "contacts": ("contacts", Contact),
    "glossaire": ("glossaire", Terme),
    "faq": ("faq", Question),
    "synonymes": ("synonymes", Synonymes),
    "admissibilite/questions": ("questions", QuestionPosee),
}
FICHES: dict[str, tuple[str, type[BaseModel]]] = {
    "programme": ("programme", Programme),
    "auto-examen/bareme": ("bareme", Bareme),
}
DOSSIERS: dict[str, tuple[str, type[BaseModel]]] = {
    "modules": ("modules", Module),
    "auto-examen": ("dimensions", Dimension),
    "admissibilite": ("admissibilite", Admissibilite),
}
Empreinte = tuple[tuple[str, int, int], ...]
_memoire: dict[Path, tuple[Empreinte, Site]] = {}


class DonneesInvalides(Exception):
    """Les données ne peuvent pas être employées ; porte toutes les anomalies."""

    def __init__(self, anomalies: list[Anomalie]) -> None:
        super().__init__(formater(anomalies))
        self.anomalies = anomalies


def charger(racine: Path = RACINE) -> Site:
    """Le Site de `racine`/data, relu seulement si un fichier a changé ; lève DonneesInvalides."""
    fichiers = sorted((racine / "data").rglob("*.yml"))
    empreinte = tuple((str(f), f.stat().st_mtime_ns, f.stat().st_size) for f in fichiers)
    connu = _memoire.get(racine)
    if connu is None or connu[0] != empreinte:
        _memoire[racine] = connu = (empreinte, assembler(racine, fichiers))
    return connu[1]


def assembler(racine: Path, fichiers: list[Path]) -> Site:
    """Lit tous les fichiers, puis range leurs fiches ; toutes les anomalies sortent ensemble."""
    documents: dict[str, Document] = {}
    for fichier in fichiers:
        nom = fichier.relative_to(racine).as_posix()
        documents[nom.removeprefix("data/").removesuffix(".yml")] = lire_fichier(fichier, nom)
    parties: dict[str, Any] = {"interface": {}, "traductions": {}, "documents": documents}
    for cle, document in documents.items():
        if not document.anomalies:
            ranger(cle, document, parties)
    anomalies = [anomalie for document in documents.values() for anomalie in document.anomalies]
    if anomalies:
        raise DonneesInvalides(sorted(set(anomalies)))
    return Site(**ordonner(parties))


def lire_fichier(fichier: Path, nom: str) -> Document:
    """Le document d'un fichier ; un fichier qui n'est pas en UTF-8 devient une anomalie."""
    try:
        return lire(fichier.read_text(encoding="utf-8-sig"), nom)
    except UnicodeDecodeError:
        document = Document(nom)
        document.signaler(1, "", "le fichier n'est pas en UTF-8", "l'enregistrer de nouveau en UTF-8")
        return document


def ranger(cle: str, document: Document, parties: dict[str, Any]) -> None:
    """Valide un document et le range à sa place ; son chemin dit ce qu'il contient."""
    dossier, _, nom = cle.rpartition("/")
    if cle in LISTES:
        collection, modele = LISTES[cle]
        parties[collection] = {fiche.id: fiche for fiche in valider_liste(document, modele)}  # type: ignore[attr-defined]
    elif cle in FICHES:
        collection, modele = FICHES[cle]
        parties[collection] = valider(document, modele)
    elif dossier in DOSSIERS:
        collection, modele = DOSSIERS[dossier]
        parties.setdefault(collection, {})[nom] = valider(document, modele)
    elif dossier == "interface":
        parties["interface"][nom] = valider(document, dict[str, TexteSimple]) or {}
    elif cle.startswith("traductions/"):
        ranger_traductions(cle, document, parties["traductions"])
    else:
        document.signaler(1, "", "ce fichier n'est lu par personne", "vérifier son nom, ou le supprimer")


def ranger_traductions(cle: str, document: Document, traductions: dict[str, dict[str, Mot]]) -> None:
    """Un catalogue ajoute ses entrées sous la clé complète : fichier traduit, point, champ."""
    _, langue, source = cle.split("/", 2)
    entrees = valider(document, dict[str, Mot]) or {}
    traductions.setdefault(langue, {}).update({f"{source}.{champ}": mot for champ, mot in entrees.items()})


def valider(document: Document, forme: Any, contenu: Any = ..., chemin: Chemin = ()) -> Any:
    """L'objet validé, ou None après avoir signalé chaque faute à sa ligne."""
    contenu = document.contenu if contenu is ... else contenu
    try:
        return TypeAdapter(forme).validate_python(contenu)
    except ValidationError as erreurs:
        for erreur in erreurs.errors(include_url=False):
            signaler(document, dict(erreur), chemin, forme)
        return None


def valider_liste(document: Document, modele: type[BaseModel]) -> Iterator[Any]:
    """Les fiches valides d'une liste ; signale les autres et les identifiants répétés."""
    if not isinstance(document.contenu, list):
        document.signaler(1, "", "ce fichier doit être une liste", "commencer chaque fiche par « - id: … »")
        return
    vus: dict[str, int] = {}
    for rang, brut in enumerate(document.contenu):
        fiche = valider(document, modele, brut, (rang,))
        if fiche is None:
            continue
        ligne = document.ligne((rang, "id"))
        if fiche.id in vus:
            document.signaler(ligne, "id", f"« {fiche.id} » existe déjà à la ligne {vus[fiche.id]}", "choisir un autre identifiant")
        vus.setdefault(fiche.id, ligne)
        yield fiche


def signaler(document: Document, erreur: dict[str, Any], prefixe: Chemin, forme: Any) -> None:
    """Traduit une erreur du modèle en anomalie, à la ligne du champ fautif."""
    chemin = suivre(document, prefixe, erreur["loc"])
    ligne = document.ligne(chemin)
    if erreur["type"] == "missing":
        chemin = (*chemin, erreur["loc"][-1])
    constat, remede = expliquer(erreur, champs_connus(forme, erreur["loc"][:-1]))
    champ = nom_de_fiche(document, chemin) + nommer(chemin[len(prefixe) :])
    document.signaler(ligne, champ.rstrip("."), constat, remede)


def suivre(document: Document, prefixe: Chemin, pas: tuple[Any, ...]) -> Chemin:
    """Les pas qui existent dans le fichier ; pydantic en ajoute d'autres, pour ses unions et ses validateurs."""
    chemin = prefixe
    for etape in pas:
        if (*chemin, etape) in document.lignes:
            chemin = (*chemin, etape)
    return chemin


def nom_de_fiche(document: Document, chemin: Chemin) -> str:
    """`id.` de la fiche d'une liste, pour qu'on la reconnaisse sans compter."""
    if chemin and isinstance(chemin[0], int) and isinstance(document.contenu, list):
        brut = document.contenu[chemin[0]]
        return f"{brut['id']}." if isinstance(brut, dict) and isinstance(brut.get("id"), str) else f"{chemin[0] + 1}."
    return ""


def champs_connus(forme: Any, chemin: tuple[Any, ...]) -> list[str]:
    """Les champs permis à cet endroit, d'après le modèle."""
    for pas in chemin:
        if isinstance(pas, str) and hasattr(forme, "model_fields") and pas in forme.model_fields:
            forme = sous_modele(forme.model_fields[pas].annotation) or forme
    return list(forme.model_fields) if hasattr(forme, "model_fields") else []


def sous_modele(annotation: Any) -> Any:
    """Le modèle que contient une annotation : tuple[Choix, ...] → Choix."""
    if hasattr(annotation, "model_fields"):
        return annotation
    for partie in getattr(annotation, "__args__", ()):
        trouve = sous_modele(partie)
        if trouve is not None:
            return trouve
    return None


def ordonner(parties: dict[str, Any]) -> dict[str, Any]:
    """Les dimensions et les modules dans l'ordre du barème plutôt que dans celui des fichiers."""
    bareme = parties.get("bareme")
    for collection in ("dimensions", "modules") if bareme is not None else ():
        ordre = {cle: rang for rang, cle in enumerate(getattr(bareme, collection))}
        fiches = parties.get(collection, {}).items()
        parties[collection] = dict(sorted(fiches, key=lambda paire: ordre.get(paire[0], len(ordre))))
    return parties
