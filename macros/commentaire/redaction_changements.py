"""Rédige le commentaire d'une proposition en ordre : ce qu'elle change pour qui lit."""

from collections.abc import Iterator, Sequence

from macros.anomalies import Anomalie, compter
from macros.commentaire.adresses import Adresses
from macros.commentaire.mesure import Changements
from macros.commentaire.mise_en_page import disposer
from macros.commentaire.pages_touchees import PageTouchee
from macros.commentaire.protection import en_code, proteger
from macros.commentaire.redaction_fautes import MARQUE, rediger, replier
from macros.commentaire.redaction_fiches import ligne_de_fiche, lignes_du_catalogue, ranger
from macros.commentaire.verdicts import CasChange

LANGUES = {"fr": "français", "en": "anglais"}
REUSSITE = "### Tout est en ordre"
ECHEC = (
    "### Les données et les pages sont en ordre, mais un essai échoue\n\n"
    "Le journal technique dit lequel. Demandez de l'aide à qui s'occupe du code."
)
SANS_NODE = (
    "Les verdicts et les scores n'ont pas pu être comparés : Node n'était pas là, ou une révision ne se juge pas."
)
SANS_PAGES = "Les pages n'ont pas pu être comparées : une des deux révisions ne se lit pas. Relisez l'aperçu."
SANS_VERSION = (
    "Une question de l'auto-examen ou ses niveaux changent sans nouvelle version : "
    "inscrivez-la dans `versions` de `data/auto-examen/bareme.yml`, ou dites pourquoi le sens reste le même."
)
SANS_PAGE = "Aucune page ne change."
RIEN = "Rien ne change pour qui lit le site."


def rediger_les_changements(changements: Changements, adresses: Adresses, journal: str, echec: bool) -> str:
    """Le commentaire : un bloc par sorte de changement, et rien pour ce qui ne change pas."""
    blocs = [
        ("Fiches : avant → après", [ligne_de_fiche(fiche, adresses) for fiche in ranger(changements.fiches)]),
        ("Textes anglais : avant → après", lignes_du_catalogue(changements.anglais, adresses)),
        ("Pages touchées", lignes_des_pages(changements, adresses)),
        ("Verdicts et scores qui changent", [ligne_de_cas(cas) for cas in changements.cas or []]),
        ("À relire", [rediger_la_relecture(faute, adresses) for faute in changements.a_relire]),
        ("À traduire", [ligne_a_traduire(*du) for du in changements.a_traduire.items()]),
        ("Traductions devenues périmées", [en_code(nom) for nom in changements.perimees]),
    ]
    dits = disposer(list(phrases(changements)), blocs, list(dire_le_code(changements.code))) or [RIEN]
    return "\n\n".join([MARQUE, ECHEC if echec else REUSSITE, *dits, *replier(journal)]) + "\n"


def phrases(changements: Changements) -> Iterator[str]:
    """Ce qui ne se compare pas, ou ne tient pas dans une liste."""
    if changements.pages is None:
        yield SANS_PAGES
    if changements.cas is None:
        yield SANS_NODE
    if changements.sans_version:
        yield SANS_VERSION
    if changements.pages == [] and not changements.partout and (changements.fiches or changements.anglais):
        yield SANS_PAGE


def dire_le_code(fichiers: Sequence[str]) -> Iterator[str]:
    """Ce qui fait le site sans être une page ni une donnée : après ce que le public verra."""
    if fichiers:
        reste = f" et {compter(range(len(fichiers) - 1), 'autre')}" if len(fichiers) > 1 else ""
        yield (
            f"Des fichiers du site qui ne sont ni des pages ni des données changent : {en_code(fichiers[0])}{reste}. "
            "Seul l'aperçu montre tout leur effet."
        )


def rediger_la_relecture(faute: Anomalie, adresses: Adresses) -> str:
    """Un texte que la proposition contredit, et ce qui l'a contredit."""
    return f"{en_code(faute.fichier)}, {rediger(faute, adresses)}"


def ligne_a_traduire(fichier: str, nombre: int) -> str:
    """« 2 textes (`data/traductions/en/faq.yml`) », ou la page entière."""
    return f"{'la page' if fichier.startswith('docs/') else compter(range(nombre), 'texte')} ({en_code(fichier)})"


def lignes_des_pages(changements: Changements, adresses: Adresses) -> list[str]:
    """Ce qui entoure les pages, puis les pages."""
    partout = ", ".join(
        adresses.ouvrir(LANGUES[langue], "" if langue == "fr" else f"{langue}/") for langue in changements.partout
    )
    return [
        *([f"Toutes les pages, en haut ou en bas : {partout}"] if partout else []),
        *(["L'ordre du menu"] if changements.menu else []),
        *(ligne_de_page(page, adresses) for page in changements.pages or []),
    ]


def ligne_de_page(page: PageTouchee, adresses: Adresses) -> str:
    """Le titre, et un lien par langue touchée ; une page retirée dit où mène son ancienne adresse."""
    nom = f"{proteger(page.titre)} ({en_code(page.chemin)}{', ' + page.etat if page.etat else ''})"
    if page.suites:
        return f"{nom} : {'; '.join(dire_la_suite(page, adresses))}"
    return f"{nom} : {', '.join(adresses.ouvrir(LANGUES[langue], page.adresse(langue)) for langue in page.langues)}"


def dire_la_suite(page: PageTouchee, adresses: Adresses) -> Iterator[str]:
    """Ce que devient l'adresse d'une page retirée, langue par langue."""
    for langue, suite in zip(page.langues, page.suites, strict=True):
        mene = f"mène à {adresses.ouvrir(suite, suite)}" if suite else "**sans redirection**"
        yield f"{LANGUES[langue]}, {mene}"


def ligne_de_cas(cas: CasChange) -> str:
    """Un verdict ou un score, avant et après."""
    return f"{proteger(cas.nom)} : {proteger(cas.avant) or '—'} → **{proteger(cas.apres) or '—'}**"
