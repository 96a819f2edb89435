"""Reconnaît la page qui a pris la place d'une autre : celle que sa traduction traduit encore, ou la seule neuve."""

import posixpath
from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path

from macros.estampilles import empreinte, estampille
from macros.langue import situer
from macros.pages import Page
from macros.verifications.registres import lire_adresses

PROCHE, TRES_PROCHE = 0.6, 0.8


def adresse_publiee(fichier: str) -> str:
    """`docs/en/volets/index.md` → `en/volets/`."""
    langue, chemin = situer(fichier.removeprefix("docs/"))
    page = chemin.removesuffix(".md").removesuffix("index").rstrip("/")
    return "/".join(morceau for morceau in ("" if langue == "fr" else langue, page) if morceau) + "/"


def sans_traduction(pages: Iterable[Page]) -> list[str]:
    """Les pages françaises que rien ne traduit encore : celle qu'on vient de renommer en est."""
    pages = list(pages)
    traduites = {page.chemin for page in pages if page.langue != "fr"}
    return [page.chemin for page in pages if page.langue == "fr" and page.chemin not in traduites]


def remplacante(racine: Path, traduite: Page, candidates: Collection[str]) -> str:
    """La page française, parmi celles sans traduction, dont cette traduction porte l'empreinte ; ou rien."""
    marque = estampille(traduite)
    for chemin in candidates if marque else ():
        if empreinte((racine / "docs" / "fr" / chemin).read_text(encoding="utf-8-sig", errors="replace")) == marque:
            return chemin
    return ""


def ressemblante(disparue: str, candidates: Collection[str]) -> str:
    """La seule candidate, ou celle au nom le plus proche ; ou rien."""
    if len(candidates) == 1:
        return next(iter(candidates))
    return next(iter(get_close_matches(disparue, candidates, n=1, cutoff=PROCHE)), "")


def remede_de_la_traduction(racine: Path, traduite: Page, candidates: Collection[str]) -> str:
    """Que faire d'une traduction dont la page française n'est plus à ce chemin."""
    dossier = f"docs/{traduite.langue}"
    sinon = f"écrire docs/fr/{traduite.chemin}, ou supprimer celle-ci"
    if sure := remplacante(racine, traduite, candidates):
        return f"la renommer comme le français : git mv {traduite.fichier} {dossier}/{sure}"
    if peut_etre := ressemblante(traduite.chemin, candidates):
        geste = f"git mv {traduite.fichier} {dossier}/{peut_etre}"
        return f"si docs/fr/{peut_etre} la remplace, la renommer de même : {geste} ; sinon, {sinon}"
    return sinon


def chemin_proche(racine: Path, vise: str, page: Page, pages: Mapping[tuple[str, str], Page]) -> str:
    """Le remède d'un lien rompu : la page qui a pris la place, ou au nom proche, telle que la page doit l'écrire."""
    depart = posixpath.dirname(page.chemin) or "."
    connus = {chemin: posixpath.relpath(chemin, depart) for langue, chemin in pages if langue in (page.langue, "fr")}
    traduite = pages.get(("en", vise))
    neuve = remplacante(racine, traduite, sans_traduction(pages.values())) if traduite else ""
    peut_etre = "" if neuve else prenant_la_place(racine, vise, connus)
    proches = [neuve] if neuve else get_close_matches(vise, connus, n=1, cutoff=TRES_PROCHE)
    if proches and not peut_etre:
        return f"écrire « {connus[proches[0]]} »"
    peut_etre = connus.get(peut_etre or au_nom_proche(vise, connus), "")
    doute = f"« {peut_etre} », si c'est la page voulue, ou " if peut_etre else ""
    return f"écrire {doute}le chemin d'une page .md qui existe"


def prenant_la_place(racine: Path, vise: str, connus: Collection[str]) -> str:
    """La page neuve, si le lien mène à une page publiée qui n'est plus là ; ou rien."""
    publiees = lire_adresses(racine)
    if adresse_publiee(f"docs/fr/{vise}") not in publiees:
        return ""
    return ressemblante(vise, [chemin for chemin in connus if adresse_publiee(f"docs/fr/{chemin}") not in publiees])


def au_nom_proche(vise: str, connus: Collection[str]) -> str:
    """La page dont le seul nom ressemble, où qu'elle soit rangée ; ou rien."""
    noms = {posixpath.basename(chemin): chemin for chemin in connus if not chemin.endswith("index.md")}
    nom = posixpath.basename(vise)
    voisins = get_close_matches(nom, noms, n=1, cutoff=PROCHE) if nom.endswith(".md") else []
    return noms[voisins[0]] if voisins else ""
