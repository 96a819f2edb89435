"""Refuse de publier une page qui porte un script, un cadre, un style ou un geste que nos gabarits n'écrivent pas."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from lxml import html

from macros.anomalies import Anomalie
from macros.chargement import DonneesInvalides
from macros.langue import LANGUES
from macros.publication.csp import SCRIPT, TYPES_DE_DONNEES

INTERDITES = {"iframe", "object", "embed", "base", "style", "frame", "frameset", "applet", "portal", "fencedframe"}
DE_TETE = {"meta", "link"}
ADRESSES = ("href", "src", "action", "formaction", "data", "xlink:href", "srcdoc", "ping")
EXECUTEE = re.compile(r"[\s\x00-\x1f]*(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:|\s*data:(?!image/)", re.I)
NOS_SCRIPTS = re.compile(r"(?!//)(?:[\w.~-]*/)*assets(?:-[0-9a-f]+)?/[\w./-]+\.m?js")
JINJA = re.compile(r"\{[{%]")
REMEDE = (
    "l'ôter de la page, de la donnée ou du gabarit qui l'écrit ; un script du site se range dans overrides/assets/js"
)


class PageRefusee(DonneesInvalides):
    """Une page construite porte ce que nos gabarits n'écrivent pas."""


def scripts_des_gabarits(overrides: Path) -> frozenset[str]:
    """Les seuls scripts en ligne que la politique signe : ceux qu'un gabarit d'overrides/ écrit en toutes lettres."""
    gabarits = (gabarit.read_text(encoding="utf-8") for gabarit in sorted(overrides.rglob("*.html")))
    scripts = (contenu for gabarit in gabarits for _, contenu in SCRIPT.findall(gabarit))
    return frozenset(script for script in scripts if script.strip() and not JINJA.search(script))


def garder(site: Path, connus: Collection[str], racine: Path) -> None:
    """Lève PageRefusee si une page du site construit porte un intrus."""
    anomalies = {
        Anomalie(source(racine, page.relative_to(site).as_posix()), 1, "", f"la page construite porte {intrus}", REMEDE)
        for page in sorted(site.rglob("*.html"))
        for intrus in trouver_les_intrus(page.read_bytes(), connus)
    }
    if anomalies:
        raise PageRefusee(sorted(anomalies))


def trouver_les_intrus(page: bytes, connus: Collection[str]) -> Iterator[str]:
    """Chaque élément ou attribut étranger d'une page, tel qu'on le dit."""
    if not page.strip():
        return
    document = html.document_fromstring(page, parser=html.HTMLParser(encoding="utf-8"))
    for element in document.iter():
        if isinstance(element.tag, str):
            yield from juger_l_element(element, connus)
            yield from juger_les_attributs(element)


def juger_l_element(element: html.HtmlElement, connus: Collection[str]) -> Iterator[str]:
    """Un script inconnu, un élément interdit, un élément de tête dans le corps."""
    nom = element.tag.lower()
    if nom == "script":
        adresse, genre = element.get("src"), (element.get("type") or "").lower()
        if adresse is not None and not NOS_SCRIPTS.fullmatch(adresse):
            yield f"un script chargé de « {adresse[:60]} »"
        elif adresse is None and genre not in TYPES_DE_DONNEES and (element.text or "") not in connus:
            yield f"un script inconnu : « {(element.text or '').strip()[:60]} »"
    elif nom in INTERDITES:
        yield f"un élément <{nom}>"
    elif nom in DE_TETE and any(parent.tag == "body" for parent in element.iterancestors()):
        yield f"un élément <{nom}> dans son corps"


def juger_les_attributs(element: html.HtmlElement) -> Iterator[str]:
    """Un geste ou un style en ligne, une adresse qui s'exécute, un formulaire qui envoie."""
    for nom, valeur in element.attrib.items():
        nom = str(nom).lower()
        if nom.startswith("on") or nom in ("style", "srcdoc", "action", "formaction"):
            yield f"un attribut {nom}= sur <{element.tag}>"
        elif nom in ADRESSES and EXECUTEE.match(str(valeur)):
            yield f"une adresse qui s'exécute : « {str(valeur)[:60]} »"


def source(racine: Path, page: str) -> str:
    """La page de docs/ d'où vient une page construite ; à défaut, son adresse dans le site."""
    tete, _, reste = page.partition("/")
    langue, chemin = (tete, reste) if tete in LANGUES[1:] else (LANGUES[0], page)
    dossier = chemin.removesuffix("index.html").rstrip("/")
    for candidate in (f"docs/{langue}/{dossier}.md", f"docs/{langue}/{dossier}/index.md".replace("//", "/")):
        if (racine / candidate).is_file():
            return candidate
    return f"site/{page}"
