"""Donne chaque texte dans la langue de la page, et sait quand une traduction ne suit plus le français."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape
from typing import Any, get_args

from pydantic import BaseModel

from macros.chargement import DOSSIERS, FICHES, LISTES
from macros.modeles.base import ATraduire, Mot
from macros.site import Site
from macros.yaml_strict import Document

ESPACES = re.compile(r"[\s\u00a0\u202f]+")
Dire = Callable[[str, str], "Phrase"]
Fiches = Sequence[BaseModel | Mapping[str, str]]
_memoire: dict[str, Any] = {}
_textes: dict[str, tuple[Document, list["ATrad"]]] = {}


@dataclass(frozen=True)
class Phrase:
    """Un texte et la langue dans laquelle il est vraiment écrit."""

    texte: str
    langue: str
    attendue: str

    def html(self) -> str:
        """Le texte échappé, marqué `lang` s'il n'est pas dans la langue de la page."""
        texte = escape(self.texte, quote=False)
        return texte if self.langue == self.attendue else f'<span lang="{self.langue}">{texte}</span>'


@dataclass(frozen=True)
class ATrad:
    """Un texte à traduire et où il est écrit."""

    cle: str
    texte: str
    fichier: str
    ligne: int = 1

    @property
    def pas(self) -> tuple[str, ...]:
        """Le chemin du champ dans son fichier."""
        return tuple(self.cle.removeprefix(f"{self.fichier}.").split("."))


@lru_cache(maxsize=65_536)
def normaliser(texte: str) -> str:
    """Une espace insécable ou un retour à la ligne ne périme pas une traduction."""
    return ESPACES.sub(" ", texte).strip()


def a_jour(mot: Mot | None, francais: str) -> bool:
    """Vrai si la traduction existe et traduit le français d'aujourd'hui."""
    return mot is not None and bool(mot.texte) and normaliser(mot.fr) == normaliser(francais)


def interprete(site: Site, langue: str) -> Dire:
    """La fonction `dire(cle, francais)` de cette langue ; une traduction périmée cède au français courant."""
    catalogue = site.traductions.get(langue, {})

    def dire(cle: str, francais: str) -> Phrase:
        mot = catalogue.get(cle)
        if langue != "fr" and mot is not None and a_jour(mot, francais):
            return Phrase(mot.texte, langue, langue)
        return Phrase(francais, "fr", langue)

    return dire


def enumerer(site: Site) -> Iterator[ATrad]:
    """Tous les textes à traduire, dans l'ordre des fichiers et des fiches, chacun avec sa ligne."""
    if _memoire.get("site") is not site:  # plusieurs contrôles parcourent les mêmes textes
        textes = [texte for fichier, fiches in par_fichier(site) for texte in textes_de(site, fichier, fiches)]
        _memoire.update(site=site, textes=textes)
    return iter(_memoire["textes"])


def textes_de(site: Site, fichier: str, fiches: Fiches) -> list[ATrad]:
    """Les textes d'un fichier ; un fichier qui n'a pas changé garde les siens."""
    document, connus = site.documents.get(fichier), _textes.get(fichier)
    if document is None or connus is None or connus[0] is not document:
        textes = [texte for fiche in fiches for texte in lister(fiche, fichier)]
        situes = [replace(texte, ligne=site.ligne(texte.fichier, *texte.pas)) for texte in textes]
        if document is None:
            return situes
        _textes[fichier] = connus = (document, situes)
    return connus[1]


def par_fichier(site: Site) -> Iterator[tuple[str, Fiches]]:
    """(fichier, ses fiches ou ses mots), dans l'ordre de lecture."""
    for fichier, (collection, _) in LISTES.items():
        yield fichier, tuple(getattr(site, collection).values())
    for fichier, (collection, _) in FICHES.items():
        yield fichier, () if getattr(site, collection) is None else (getattr(site, collection),)
    for dossier, (collection, _) in DOSSIERS.items():
        for nom, fiche in getattr(site, collection).items():
            yield f"{dossier}/{nom}", (fiche,)
    for zone, mots in site.interface.items():
        yield f"interface/{zone}", (mots,)


def lister(fiche: BaseModel | Mapping[str, str], fichier: str) -> Iterator[ATrad]:
    """Les textes à traduire d'une fiche, ou les mots d'une zone de l'interface."""
    if not isinstance(fiche, BaseModel):
        yield from (ATrad(f"{fichier}.{cle}", texte, fichier) for cle, texte in fiche.items())
    else:
        liste = fichier in LISTES
        yield from parcourir(fiche, f"{fichier}.{getattr(fiche, 'id', '')}" if liste else fichier, fichier)


def parcourir(fiche: BaseModel, prefixe: str, fichier: str) -> Iterator[ATrad]:
    """Les textes à traduire d'une fiche et de celles qu'elle contient."""
    for champ, definition in type(fiche).model_fields.items():
        marque = [*definition.metadata, *marques(definition.annotation)]
        traduisible = any(isinstance(element, ATraduire) for element in marque)
        yield from descendre(getattr(fiche, champ), f"{prefixe}.{champ}", fichier, traduisible)


def descendre(valeur: Any, cle: str, fichier: str, traduisible: bool) -> Iterator[ATrad]:
    """Un texte, une fiche ou une liste : le pas d'une liste est l'identifiant, à défaut le rang."""
    if isinstance(valeur, str):
        if traduisible and valeur:
            yield ATrad(cle, valeur, fichier)
    elif isinstance(valeur, BaseModel):
        yield from parcourir(valeur, cle, fichier)
    elif isinstance(valeur, tuple):
        for rang, element in enumerate(valeur):
            yield from descendre(element, f"{cle}.{getattr(element, 'id', rang)}", fichier, traduisible)


def marques(annotation: Any) -> list[Any]:
    """Toutes les marques posées dans une annotation, à tous ses étages."""
    propres = list(getattr(annotation, "__metadata__", ()))
    return propres + [marque for partie in get_args(annotation) for marque in marques(partie)]
