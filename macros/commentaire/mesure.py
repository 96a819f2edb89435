"""Mesure ce qu'une proposition change pour qui lit le site."""

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from macros import chargement, pages
from macros.anomalies import Anomalie
from macros.chargement import charger_ce_qui_se_lit
from macros.commentaire.a_traduire import traductions_dues
from macros.commentaire.comparaison import TRADUCTIONS, FicheChangee, comparer_les_fiches
from macros.commentaire.lecture import Lecture, attribuer_les_pages, lire_deux_sites
from macros.commentaire.pages_touchees import EN_DERNIER, PageTouchee, comparer_les_pages, titrer
from macros.commentaire.revisions import extraire, modifications
from macros.commentaire.verdicts import CasChange, comparer_les_cas
from macros.langue import situer
from macros.verifications.annees import a_relire

COMPARES = ("data/", "docs/")
AUTOUR = ("interface/theme", "interface/recherche", "programme")  # ce que le gabarit pose autour des pages
TOUTES, ETAT = "toutes, en haut ou en bas", "a-propos/etat-du-site.md"
EXAMEN, BAREME = "data/auto-examen/", "data/auto-examen/bareme.yml"
MESURES = (".question", ".niveaux")  # ce à quoi une réponse se mesure : une ancienne ne se compare plus
CAPTURES = "build/captures"  # des images que les essais fabriquent, et que git ne garde pas
SANS_EFFET: tuple[str, ...] = (
    "tests/",
    "decisions/",
    ".github/",
    ".vscode/",
    ".ci/",
    ".git",
    ".editorconfig",
    "README",
    "CONTRIBUTING",
)
SANS_EFFET += ("CHANGELOG", "LICENSE", "data/adresses-publiees.json", "data/identifiants-publies.json")


@dataclass(frozen=True)
class Changements:
    """Ce qui change pour qui lit ; `pages` et `cas` valent None s'ils n'ont pas pu être comparés."""

    pages: list[PageTouchee] | None = field(default_factory=list)
    fiches: list[FicheChangee] = field(default_factory=list)
    cas: list[CasChange] | None = None
    perimees: list[str] = field(default_factory=list)
    anglais: list[FicheChangee] = field(default_factory=list)
    partout: list[str] = field(default_factory=list)
    menu: bool = False
    code: list[str] = field(default_factory=list)
    a_traduire: dict[str, int] = field(default_factory=dict)
    sans_version: bool = False
    a_relire: list[Anomalie] = field(default_factory=list)


def mesurer(racine: Path, base: str) -> Changements:
    """Compare le dossier de travail à la révision d'où part la proposition."""
    touchees = modifications(racine, base)
    if not touchees.fichiers:
        return Changements(cas=[])
    with tempfile.TemporaryDirectory() as dossier:
        ancienne = Path(dossier)
        extraire(racine, touchees.depart, ancienne)
        preter(racine / CAPTURES, ancienne / CAPTURES)
        try:
            return comparer(ancienne, racine, touchees.fichiers)
        finally:
            chargement.oublier(ancienne)
            pages.oublier(ancienne)


def preter(fabrique: Path, ailleurs: Path) -> None:
    """Montre aussi à l'autre révision ce que cette machine a fabriqué, pour qu'il ne compte pas comme un changement."""
    if fabrique.is_dir():
        ailleurs.parent.mkdir(exist_ok=True)
        ailleurs.symlink_to(fabrique.resolve(), target_is_directory=True)


def comparer(ancienne: Path, racine: Path, fichiers: Iterable[str]) -> Changements:
    """Les changements d'une révision, posée dans un dossier, à une autre."""
    avant, _ = charger_ce_qui_se_lit(ancienne)
    apres, _ = charger_ce_qui_se_lit(racine)
    lue, relue = lire_deux_sites(ancienne, racine)
    vus = (lue, relue) if lue and relue else (Lecture(), Lecture())
    fiches = situer_les_fiches(comparer_les_fiches(avant, apres), vus, racine, ancienne)
    perimees, a_traduire = traductions_dues(avant, ancienne, apres, racine)
    menes = {redirection.de: redirection.vers for redirection in apres.redirections.values()}
    return Changements(
        pages=comparer_les_pages(*vus, menes) if lue and relue else None,
        fiches=[fiche for fiche in fiches if TRADUCTIONS not in fiche.fichier],
        cas=comparer_les_cas(ancienne, avant, racine, apres),
        perimees=perimees,
        anglais=[fiche for fiche in fiches if TRADUCTIONS in fiche.fichier],
        partout=[langue for langue in vus[1].partout if vus[0].partout.get(langue) != vus[1].partout[langue]],
        menu=change_d_ordre(vus[0].menu, vus[1].menu),
        code=list(dict.fromkeys(abreger(nom) for nom in fichiers if est_du_code(nom))),
        a_traduire=a_traduire,
        a_relire=list(a_relire(apres, racine)),
        sans_version=reformule_sans_version(fiches),
    )


def situer_les_fiches(
    fiches: list[FicheChangee], lectures: tuple[Lecture, Lecture], racine: Path, ancienne: Path
) -> list[FicheChangee]:
    """Les mêmes fiches, avec les pages qui les montrent."""
    avant, apres = (lecture.pages for lecture in lectures)
    changees = [nom for nom in apres if avant.get(nom) != apres[nom]]
    pages = sorted(changees, key=lambda nom: (situer(nom)[1].startswith(EN_DERNIER), nom))
    if not fiches:
        return fiches
    trouvees = attribuer_les_pages(racine, ancienne, [(fiche.cle, fiche.id) for fiche in fiches], pages)
    entoure = lectures[0].partout != lectures[1].partout
    return [
        replace(fiche, pages=titrer_les_pages(fiche.cle, noms, lectures[1], entoure))
        for fiche, noms in zip(fiches, trouvees, strict=True)
    ]


def titrer_les_pages(cle: str, noms: list[str], lecture: Lecture, entoure: bool) -> tuple[str, ...]:
    """Les titres des pages qui montrent une fiche ; l'état du site ne montre pas les mots, il les compte."""
    source = cle.removeprefix("traductions/en/")
    mots = source != cle or source.startswith("interface/")
    chemins = [situer(nom)[1] for nom in noms]
    titres = [titrer(chemin, lecture) for chemin in chemins if not (mots and chemin == ETAT)]
    return tuple(dict.fromkeys([*([TOUTES] if entoure and source in AUTOUR else []), *titres]))


def change_d_ordre(avant: list[str], apres: list[str]) -> bool:
    """Vrai si ce que deux menus ont en commun n'y est pas dans le même ordre."""
    return [nom for nom in avant if nom in apres] != [nom for nom in apres if nom in avant]


def reformule_sans_version(fiches: list[FicheChangee]) -> bool:
    """Vrai si une question de l'auto-examen ou ses niveaux changent, sans version de plus dans le barème."""
    champs = {fiche.fichier: [champ.nom for champ in fiche.champs] for fiche in fiches}
    touchees = [nom for fichier, noms in champs.items() if fichier.startswith(EXAMEN) for nom in noms]
    reformulee = any(nom.startswith("items.") and nom.endswith(MESURES) for nom in touchees)
    return reformulee and not any(nom.startswith("version") for nom in champs.get(BAREME, []))


def abreger(nom: str) -> str:
    """Le dossier d'une archive, qui vaut pour tous ses fichiers ; sinon le fichier lui-même."""
    return "/".join(nom.split("/")[:2]) + "/" if nom.startswith("archives/") else nom


def est_du_code(nom: str) -> bool:
    """Vrai d'un fichier qui fait le site sans être une page ni une donnée : code, style, image, archive, réglage."""
    compare = nom.startswith(COMPARES) and nom.endswith((".md", ".yml"))
    return not compare and not nom.startswith(SANS_EFFET)
