"""Vérifie les identifiants que les pages citent, dans leurs macros et dans leur en-tête."""

from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from macros.accolades import Accolade, lire_les_accolades
from macros.anomalies import Anomalie
from macros.donnees_ouvertes.champs import tables
from macros.donnees_ouvertes.jeux import JEUX
from macros.pages import Page, lire_pages
from macros.site import Site
from macros.verifications.identifiants import le_plus_proche, reunir

UN_SEUL = ("terme", "source", "fait")  # le deuxième argument, s'il y en a un, est un texte
DU_MODULE = ("module_fiche", "verifiez_vos_acquis", "activite", "a_retenir")
SINON = "citer un identifiant qui existe dans data/"


def connus_par_macro(site: Site, pages: Collection[str]) -> dict[str, Collection[str]]:
    """Macro → ce que ses identifiants peuvent citer."""
    volet_ou_tous = reunir(site.volets, {"": None})
    publies = {f"{jeu.nom}.json" for jeu in JEUX} | {f"{t}.csv" for jeu in JEUX for t in tables(jeu.nom, jeu.modele)}
    return {
        "fait": reunir(site.faits, site.points),
        "tableau_faits": site.faits,
        "a_confirmer": site.points,
        "source": site.sources,
        "terme": site.glossaire,
        "fiche_volet": site.volets,
        "criteres": site.admissibilite,
        "echeances": volet_ou_tous,
        "faq": volet_ou_tous,
        "capture": [cle.replace("_", "-") for cle in site.interface.get("captures", {})],
        "adresse_du_site": pages,
        "adresse_des_donnees": publies | {"index.json"},
    }


def appels(page: Page) -> Iterator[tuple[str, int, list[str]]]:
    """(macro, ligne, identifiants) de chaque appel bien écrit d'une page, son code compris."""
    for accolade in lire_les_accolades(page.brut):
        if accolade.sorte == "appel":
            yield accolade.nom, page.ligne_brute(accolade.position), cites(accolade)


def cites(appel: Accolade) -> list[str]:
    """Les identifiants qu'un appel cite."""
    places = [str(argument.valeur) for argument in appel.arguments if argument.option in ("", "volet")]
    return places[:1] if appel.nom in UN_SEUL else places


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Identifiants inconnus dans les pages des deux langues."""
    pages = list(lire_pages(racine))
    connus = connus_par_macro(site, {page.chemin for page in pages if page.langue == "fr"})
    for page in pages:
        for nom, ligne, identifiants in appels(page):
            for cite in identifiants:
                if nom in connus and cite not in connus[nom] and not cite.isdecimal():  # un nombre : voir appels
                    remede = le_plus_proche(cite, connus[nom], SINON)
                    yield Anomalie(page.fichier, ligne, nom, f"« {cite} » n'existe pas", remede)
            if nom in DU_MODULE:
                yield from verifier_module(site, page, nom, ligne, identifiants)
            elif nom == "changements" and not all(cite.isdecimal() and int(cite) for cite in identifiants):
                remede = 'écrire un nombre entre guillemets : {{ changements("5") }}'
                yield Anomalie(page.fichier, ligne, nom, f"« {identifiants[0]} » n'est pas un nombre", remede)
        for cite in page.entete.sources if page.entete else ():
            if cite not in site.sources:
                remede = le_plus_proche(cite, site.sources, "ajouter la source à data/sources.yml")
                endroit = page.ligne_du_champ("sources")
                yield Anomalie(page.fichier, endroit, "sources", f"la source « {cite} » n'existe pas", remede)


def verifier_module(site: Site, page: Page, nom: str, ligne: int, rangs: list[str]) -> Iterator[Anomalie]:
    """La page est celle d'un module qui a de quoi remplir ce bloc."""
    chemin = PurePosixPath(page.chemin)
    if chemin.stem not in site.modules:
        constat = "cette page n'est pas celle d'un module"
        yield Anomalie(page.fichier, ligne, nom, constat, "supprimer cet appel, qui lit la fiche du module de la page")
        return
    module = site.modules.get(chemin.stem)
    if module is None:
        return  # une fiche illisible, déjà signalée
    if nom == "activite" and not module.activite:
        remede = f"écrire le champ « activite » de data/modules/{chemin.stem}.yml, ou supprimer cet appel"
        yield Anomalie(page.fichier, ligne, nom, "ce module n'a pas d'activité", remede)
    parties = len(module.parties)
    for rang in rangs if nom == "a_retenir" else []:
        if not (rang.isdecimal() and 1 <= int(rang) <= parties):
            remede = f"écrire un nombre de 1 à {parties}"
            yield Anomalie(page.fichier, ligne, nom, f"ce module n'a pas de partie « {rang} »", remede)
