"""Vérifie les liens d'une page à l'autre, sans construire le site, et donne leur ligne."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.pages import Page, lire_pages
from macros.prose import chercher
from macros.site import Site
from macros.verifications.citations import appels
from macros.verifications.identifiants import le_plus_proche
from macros.verifications.pages_renommees import chemin_proche

LIEN = re.compile(r"\[(?:[^\[\]]|\[[^\]]*\])*\]\(([^)\s]+)(?:\s+\"[^\"]*\")?\)")
EXTERNES = ("http://", "https://", "mailto:", "tel:")
PARENTHESES = re.compile(r"\]\(([^)]*)\)")
CIBLE = re.compile(r"(?:\x01+|[^\s()<>\x01]+)(?: +\"[^\"\n]*\")?")
RENVOI = re.compile(
    r"(?<![-*+] )\[(?!\^)[^\[\]\n]*\] ?\[(?!\^)[^\[\]\n]*\](?!\()|^ {0,3}\[(?!\^)[^\]\n]+\]:[^\n]*", re.M
)
IMAGE_AILLEURS = re.compile(r"!\[[^\]\n]*\]\((?:[a-z][a-z0-9+.-]*:|//)[^)\s]*", re.I)
SCHEMA = re.compile(r"[a-z][a-z0-9+.-]*:|//|[^#?]*&#?\w+;", re.I)
COURRIEL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
SITE = re.compile(r"h?t?tps?(?::/?|/+)(?=\w)|(?=www\.)|(?=[\w-]+(?:\.[\w-]+)*\.(?:coop|com|org|net|ca)(?:/|$))", re.I)
IMAGE = re.compile(r"\.(?:png|jpe?g|webp|svg|gif)$", re.I)
Pages = dict[tuple[str, str], Page]


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Liens et images internes sans cible, ancres absentes, liens entre langues."""
    pages: Pages = {(page.langue, page.chemin): page for page in lire_pages(racine)}
    for page in pages.values():
        yield from verifier_l_ecriture(page)
        for trouve in LIEN.finditer(page.corps):
            cible = trouve.group(1)
            if not cible.startswith(EXTERNES) and "{{" not in cible:
                yield from verifier_lien(site, racine, pages, page, cible, page.ligne(trouve.start()))


def verifier_l_ecriture(page: Page) -> Iterator[Anomalie]:
    """Un lien s'écrit [texte](cible) : ni cible vide, ni renvoi à une note de fin, ni image prise ailleurs."""
    texte = page.prose.sans_appel()
    for rang, trouve in chercher(PARENTHESES, texte):
        if not CIBLE.fullmatch(trouve.group(1)):
            vide = not trouve.group(1).strip()
            constat = "ce lien ne dit pas où il mène" if vide else "la cible de ce lien est mal écrite"
            remede = "écrire [ce qu'on y trouve](page.md), sans espace ni chevron dans les parenthèses"
            yield Anomalie(page.fichier, page.debut + rang, "", constat, remede)
    for rang, trouve in chercher(RENVOI, texte):
        constat = f"« {trouve.group().strip()[:40]} » renvoie à une adresse écrite ailleurs"
        remede = "écrire l'adresse dans le lien : [ce qu'on y trouve](adresse)"
        yield Anomalie(page.fichier, page.debut + rang, "", constat, remede)
    for rang, _ in chercher(IMAGE_AILLEURS, texte):
        remede = "déposer l'image dans docs/, ou la remplacer par un lien : le site n'appelle aucun autre site"
        yield Anomalie(page.fichier, page.debut + rang, "", "cette image vient d'un autre site", remede)


def verifier_lien(site: Site, racine: Path, pages: Pages, page: Page, cible: str, ligne: int) -> Iterator[Anomalie]:
    """Un lien interne : sa cible existe, et son ancre aussi."""
    chemin, _, ancre = cible.partition("#")
    vise = posixpath.normpath(posixpath.join(posixpath.dirname(page.chemin), chemin)) if chemin else page.chemin
    trouvee = pages.get((page.langue, vise)) or pages.get(("fr", vise))
    if trouvee is None:
        dedans = not vise.startswith("../")
        if not chemin.endswith(".md") and dedans and (racine / "docs" / page.langue / vise).is_file():
            return
        constat, remede = expliquer(cible) or (f"le lien « {cible} » ne mène nulle part", "")
        yield Anomalie(page.fichier, ligne, "", constat, remede or chemin_proche(racine, vise, page, pages))
    elif ancre and trouvee.lisible and ancre not in ancres(site, trouvee):
        connues = [f"#{connue}" for connue in ancres(site, trouvee)]
        remede = le_plus_proche(f"#{ancre}", connues, "écrire l'ancre d'un titre de cette page")
        yield Anomalie(page.fichier, ligne, "", f"l'ancre « #{ancre} » n'existe pas dans {trouvee.fichier}", remede)


def expliquer(cible: str) -> tuple[str, str] | None:
    """(constat, remède) d'une cible qui n'a pas la forme d'une page ; None si elle l'a."""
    if COURRIEL.fullmatch(cible):
        return f"« {cible} » est un courriel, non une page", f"écrire mailto:{cible}"
    if SITE.match(cible):
        return f"« {cible} » est une adresse web sans son début", f"écrire https://{SITE.sub('', cible, count=1)}"
    if IMAGE.search(cible):
        return f"l'image « {cible} » n'existe pas", "écrire le chemin d'une image de docs/, depuis cette page"
    if SCHEMA.match(cible):
        constat = f"le lien « {cible} » n'est ni une page du site ni une adresse web"
        return constat, "écrire une adresse qui commence par https://, ou le chemin d'une page .md"
    return None


def ancres(site: Site, page: Page) -> list[str]:
    """Les ancres écrites d'une page, et celles des fiches que ses macros y déroulent."""
    fiches = {
        "glossaire": site.glossaire,
        "faq": site.faq,
        "liste_sources": site.sources,
        "modules": site.modules,
    }
    ecrites = [titre.ancre for titre in page.intertitres() if titre.ancre]
    return ecrites + [cle for nom, _, _ in appels(page) for cle in fiches.get(nom, ())]
