"""Refuse une page dont l'outil a perdu son script, un module sans ses blocs, ou un gabarit qui n'est pas le sien."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from macros.accolades import lire_les_accolades
from macros.anomalies import Anomalie
from macros.pages import Page, lire_pages
from macros.site import Site

SCRIPTS = {  # le bloc → le module qui l'anime
    "auto_examen": "auto-examen/index.mjs",
    "comparer_deux_dates": "auto-examen/page-groupe.mjs",
    "reunir_les_reponses": "auto-examen/page-groupe.mjs",
    "resumer_un_groupe": "auto-examen/page-groupe.mjs",
    "verifier_admissibilite": "admissibilite/index.mjs",
    "verifiez_vos_acquis": "modules/acquis.mjs",
    "module_fiche": "modules/lie.mjs",
    "progres": "modules/parcours.mjs",
    "attestation": "modules/attestation.mjs",
}
D_UN_MODULE = ("module_fiche", "activite", "verifiez_vos_acquis", "sources_de_la_page")
GABARITS = {"index.md": "accueil.html"}


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Chaque page dont l'en-tête se lit."""
    for page in lire_pages(racine):
        if page.entete:
            accolades = lire_les_accolades(page.brut)
            places = {a.nom: page.ligne_brute(a.position) for a in accolades if a.sorte == "appel"}
            yield from verifier_les_scripts(page, places, page.entete.scripts)
            yield from verifier_le_gabarit(page, page.entete.template)
            lisible = all(accolade.sorte == "appel" for accolade in accolades)  # sinon, la faute se dit ailleurs
            if lisible and page.entete.type == "module" and PurePosixPath(page.chemin).stem in site.modules:
                yield from verifier_un_module(page, places)


def verifier_les_scripts(page: Page, places: dict[str, int], scripts: tuple[str, ...]) -> Iterator[Anomalie]:
    """Un outil sans son script reste une suite de questions inertes."""
    for bloc, script in SCRIPTS.items():
        if bloc in places and script not in scripts:
            constat = f"« {bloc}() » a besoin du script « {script} », que l'en-tête ne nomme pas"
            remede = f"écrire « scripts: [{', '.join([*scripts, script])}] » dans l'en-tête"
            yield Anomalie(page.fichier, places[bloc], "scripts", constat, remede)


def verifier_le_gabarit(page: Page, gabarit: str) -> Iterator[Anomalie]:
    """Seul l'accueil a son gabarit ; les autres sont ceux du thème."""
    voulu = GABARITS.get(page.chemin, "")
    if gabarit != voulu:
        remede = f"écrire « template: {voulu} »" if voulu else "ôter cette ligne"
        constat = f"cette page ne s'écrit pas avec le gabarit « {gabarit or 'ordinaire'} »"
        yield Anomalie(page.fichier, page.ligne_du_champ("template"), "template", constat, remede)


def verifier_un_module(page: Page, places: dict[str, int]) -> Iterator[Anomalie]:
    """Un module a sa fiche, son activité, ses questions et ses sources."""
    for bloc in D_UN_MODULE:
        if bloc not in places:
            constat = f"ce module ne montre pas « {bloc}() »"
            yield Anomalie(page.fichier, page.debut, bloc, constat, f"écrire {{{{ {bloc}() }}}} à sa place")
