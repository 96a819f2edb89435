"""Lit data/ et en fait un Site ; seul module qui ouvre les fichiers de données."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from macros.anomalies import Anomalie, formater
from macros.modeles.admissibilite import Admissibilite, QuestionPosee
from macros.modeles.appels import Appel
from macros.modeles.auto_examen import Bareme, Dimension
from macros.modeles.base import Mot, MotsVides, Sigle, Synonymes, TexteSimple, Tournure
from macros.modeles.formation import Parcours, Seance
from macros.modeles.gabarits import Gabarit
from macros.modeles.journal import Changement, Redirection
from macros.modeles.modules import Module
from macros.modeles.ouverture import Definition, VersionDeContrat
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
from macros.modeles.traductions import ChangementMineur
from macros.modeles.veille import Surveillance
from macros.site import Incomplete, Site
from macros.validation import refuser_les_doublons, valider, valider_liste
from macros.yaml_strict import Document, lire

RACINE = Path(__file__).resolve().parent.parent
LISTES: dict[str, tuple[str, type[BaseModel]]] = {
    "volets": ("volets", Volet),
    "partenaires": ("partenaires", Partenaire),
    "faits": ("faits", Fait),
    "points": ("points", Point),
    "sources": ("sources", Source),
    "echeances": ("echeances", Echeance),
    "appels": ("appels", Appel),
    "contacts": ("contacts", Contact),
    "changements": ("changements", Changement),
    "changements-mineurs": ("mineurs", ChangementMineur),
    "glossaire": ("glossaire", Terme),
    "faq": ("faq", Question),
    "redirections": ("redirections", Redirection),
    "synonymes": ("synonymes", Synonymes),
    "mots-vides": ("mots_vides", MotsVides),
    "parcours": ("parcours", Parcours),
    "seances": ("seances", Seance),
    "sigles": ("sigles", Sigle),
    "tournures": ("tournures", Tournure),
    "admissibilite/questions": ("questions", QuestionPosee),
    "contrat-donnees": ("contrat", VersionDeContrat),
    "dictionnaire": ("dictionnaire", Definition),
    "veille": ("veille", Surveillance),
}
FICHES: dict[str, tuple[str, type[BaseModel]]] = {
    "programme": ("programme", Programme),
    "auto-examen/bareme": ("bareme", Bareme),
}
DOSSIERS: dict[str, tuple[str, type[BaseModel]]] = {
    "modules": ("modules", Module),
    "gabarits": ("gabarits", Gabarit),
    "auto-examen": ("dimensions", Dimension),
    "admissibilite": ("admissibilite", Admissibilite),
}
Empreinte = tuple[tuple[str, int, int], ...]
_memoire: dict[Path, tuple[Empreinte, Site, list[Anomalie]]] = {}


class DonneesInvalides(Exception):
    """Les données ne peuvent pas être employées ; porte toutes les anomalies."""

    def __init__(self, anomalies: list[Anomalie]) -> None:
        super().__init__(formater(anomalies))
        self.anomalies = anomalies


def charger(racine: Path = RACINE) -> Site:
    """Le Site de `racine`/data, relu seulement si un fichier a changé ; lève DonneesInvalides."""
    site, anomalies = charger_ce_qui_se_lit(racine)
    if anomalies:
        raise DonneesInvalides(anomalies)
    return site


def charger_ce_qui_se_lit(racine: Path = RACINE) -> tuple[Site, list[Anomalie]]:
    """Les fiches saines et les fautes des autres : les contrôles disent ainsi tout d'un seul coup."""
    fichiers = sorted(f for f in (racine / "data").rglob("*.yml") if f.is_file() and not f.is_symlink())
    empreinte = tuple((str(f), f.stat().st_mtime_ns, f.stat().st_size) for f in fichiers)
    connu = _memoire.get(racine)
    if connu is None or connu[0] != empreinte:
        _memoire[racine] = connu = (empreinte, *assembler(racine, fichiers))
    return connu[1], connu[2]


def oublier(racine: Path) -> None:
    """Ne garde plus le Site d'un dossier qui va disparaître."""
    _memoire.pop(racine, None)


def assembler(racine: Path, fichiers: list[Path]) -> tuple[Site, list[Anomalie]]:
    """Lit tous les fichiers, puis range leurs fiches ; toutes les anomalies sortent ensemble."""
    documents: dict[str, Document] = {}
    parties: dict[str, Any] = {"interface": {}, "traductions": {}, "documents": documents}
    for fichier in fichiers:
        nom = fichier.relative_to(racine).as_posix()
        cle = nom.removeprefix("data/").removesuffix(".yml")
        documents[cle], contenu = lire_fichier(fichier, nom, cle)
        if contenu is not None:
            ranger(cle, contenu, parties)
        if documents[cle].anomalies:
            avouer_l_incomplet(cle, parties)
    anomalies = {anomalie for document in documents.values() for anomalie in document.anomalies}
    return Site(**ordonner(parties)), sorted(anomalies)


def lire_fichier(fichier: Path, nom: str, cle: str) -> tuple[Document, Any]:
    """Le document d'un fichier et ses fiches ; un fichier qui n'est pas en UTF-8 devient une anomalie."""
    try:
        return lire_les_fiches(cle, nom, fichier.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as erreur:
        document = Document(nom)
        ligne = erreur.object.count(b"\n", 0, erreur.start) + 1
        document.signaler(ligne, "", "le fichier n'est pas en UTF-8", "l'enregistrer de nouveau en UTF-8")
        return document, None


@lru_cache(maxsize=1024)  # d'un contrôle à l'autre, presque aucun fichier ne change
def lire_les_fiches(cle: str, nom: str, texte: str) -> tuple[Document, Any]:
    """Le document d'un texte, qui ne change plus ensuite, et ce qu'il contient, validé ; None s'il ne se lit pas."""
    document = lire(texte, nom)
    if document.anomalies:
        return document, None
    refuser_les_doublons(document, document.contenu)
    return document, valider_les_fiches(cle, document)


def valider_les_fiches(cle: str, document: Document) -> Any:
    """Ce que contient un document lisible : son chemin dit quoi."""
    dossier = cle.rpartition("/")[0]
    if cle in LISTES:
        return list(valider_liste(document, LISTES[cle][1]))
    if cle in FICHES or dossier in DOSSIERS:
        return valider(document, (FICHES.get(cle) or DOSSIERS[dossier])[1], document.contenu)
    if dossier == "interface":
        return valider(document, dict[str, TexteSimple], document.contenu or {})
    if cle.startswith("traductions/"):
        return valider(document, dict[str, Mot], document.contenu or {})
    document.signaler(1, "", "ce fichier n'est lu par personne", "vérifier son nom, ou le supprimer")
    return None


def ranger(cle: str, contenu: Any, parties: dict[str, Any]) -> None:
    """Range les fiches d'un fichier à leur place."""
    dossier, _, nom = cle.rpartition("/")
    if cle in LISTES:
        parties[LISTES[cle][0]] = {fiche.id: fiche for fiche in contenu}
    elif cle in FICHES:
        parties[FICHES[cle][0]] = contenu
    elif dossier in DOSSIERS:
        collection = DOSSIERS[dossier][0]
        parties.setdefault(collection, {}).update({nom: contenu} if contenu else {})
        if contenu and getattr(contenu, "id", nom) != nom:  # renommé d'un seul côté : n'accuser que ce fichier
            parties[collection] = Incomplete(parties[collection])
    elif dossier == "interface":
        parties["interface"][nom] = contenu or {}
    elif cle.startswith("traductions/"):
        ranger_traductions(cle, contenu or {}, parties["traductions"])


def ranger_traductions(cle: str, entrees: dict[str, Mot], traductions: dict[str, dict[str, Mot]]) -> None:
    """Un catalogue ajoute ses entrées sous la clé complète : fichier traduit, point, champ."""
    langue, _, source = cle.removeprefix("traductions/").partition("/")
    traductions.setdefault(langue, {}).update({f"{source}.{champ}": mot for champ, mot in entrees.items()})


def avouer_l_incomplet(cle: str, parties: dict[str, Any]) -> None:
    """Une collection dont un fichier est fautif ne permet plus de dire qu'un identifiant n'existe pas."""
    collection = {**LISTES, **DOSSIERS}.get(cle, DOSSIERS.get(cle.rpartition("/")[0], ("", None)))[0]
    if collection and cle not in FICHES:
        parties[collection] = Incomplete(parties.get(collection, {}))


def ordonner(parties: dict[str, Any]) -> dict[str, Any]:
    """Les dimensions et les modules dans l'ordre du barème plutôt que dans celui des fichiers."""
    bareme = parties.get("bareme")
    for collection in ("dimensions", "modules") if bareme is not None else ():
        fiches = parties.get(collection, {})
        ordre = {cle: rang for rang, cle in enumerate(getattr(bareme, collection))}
        triees = sorted(fiches.items(), key=lambda paire: ordre.get(paire[0], len(ordre)))
        parties[collection] = type(fiches)(triees)
    return parties
