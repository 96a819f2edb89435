"""Refuse dans une page tout HTML hors d'une courte liste : ce qu'une page écrit, chaque lecteur l'exécute."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.pages import Page, lire_pages
from macros.prose import Prose, chercher
from macros.site import Site

# Les seules lignes de HTML qu'une page écrit : des blocs nommés, autour de Markdown.
PERMISES = re.compile(r'\s*(?:<div class="[a-z0-9_ -]+" markdown>|</div>)\s*')
BALISE = re.compile(r"<(?=[a-zA-Z/!?])[^\s>]*")
ADRESSE = re.compile(r"<(?:https?://|mailto:|[\w.+-]+@)", re.I)
ACCOLADE = re.compile(r"(?<!\{)\{(?![{%])[^{}\n]*\}")
ATTRIBUTS = re.compile(r"\{:? *(?:[#.][A-Za-zÀ-ÿ_][\w-]*(?: +|(?=\})))+\}")


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Balises, accolades d'attributs et code mal fermé des pages de toutes les langues."""
    for page in lire_pages(racine):
        prose = page.prose
        yield from verifier_les_balises(page, prose)
        yield from verifier_les_attributs(page, prose)
        yield from verifier_le_code(page, prose)


def verifier_les_balises(page: Page, prose: Prose) -> Iterator[Anomalie]:
    """Une balise permise est seule sur sa ligne ; toute autre est refusée, commentaires compris."""
    lignes = prose.texte.split("\n") if "<" in prose.texte else []
    for rang, ligne in enumerate(lignes):
        trouvee = None if PERMISES.fullmatch(ligne) else BALISE.search(ligne)
        if trouvee:
            constat, remede = expliquer(trouvee.group(), ligne[trouvee.start() :])
            yield Anomalie(page.fichier, page.debut + rang, "", constat, remede)


def expliquer(balise: str, suite: str) -> tuple[str, str]:
    """(constat, remède) d'une balise refusée."""
    if ADRESSE.match(suite):
        return f"« {balise}> » est une adresse entre chevrons", "écrire un lien : [ce qu'on y trouve](adresse)"
    if balise.startswith("<!--"):
        return "un commentaire HTML serait publié", "le supprimer ; une remarque s'écrit dans la proposition"
    if balise.rstrip("/") in ("<div", "</div"):
        remede = 'seuls sur leur ligne, deux seuls sont permis : <div class="nom" markdown> et </div>'
        return f"cette balise « {balise}> » n'est pas permise ainsi", remede
    remede = "écrire en Markdown, ou par une macro ; pour montrer du HTML, le mettre entre accents graves : `<b>`"
    return f"une page n'écrit pas de HTML (« {balise}> »)", remede


def verifier_les_attributs(page: Page, prose: Prose) -> Iterator[Anomalie]:
    """Entre accolades, une page ne donne qu'une ancre et des classes : ni style, ni geste, ni adresse."""
    for rang, trouve in chercher(ACCOLADE, prose.sans_appel()):
        if not ATTRIBUTS.fullmatch(trouve.group()):
            constat = f"« {trouve.group()} » n'est pas permis entre accolades"
            remede = "n'y écrire qu'une ancre ou une classe : { #mon-ancre } ou { .bouton } ; sinon, ôter les accolades"
            yield Anomalie(page.fichier, page.debut + rang, "", constat, remede)


def verifier_le_code(page: Page, prose: Prose) -> Iterator[Anomalie]:
    """Une clôture ou un accent grave qui ne se referme pas laisse lire le code comme du texte."""
    for rang in prose.clotures:
        remede = "la refermer par la même suite de signes, seule sur sa ligne, au même retrait"
        constat = "cette clôture de code ne se referme pas, ou s'ouvre mal"
        yield Anomalie(page.fichier, page.debut + rang, "", constat, remede)
    for rang in prose.accents:
        remede = "écrire un accent grave de chaque côté du code, sur la même ligne"
        yield Anomalie(page.fichier, page.debut + rang, "", "un accent grave ne se referme pas", remede)
