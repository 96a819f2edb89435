"""Compare deux constructions du même site : chaque page, son contenu, son en-tête, ses menus, son pied, ses données."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

from macros.langue import LANGUES

ZONES = {
    "contenu différent": re.compile(r"<article\b.*?</article>", re.S),
    "entourage différent": re.compile(r"<(header|nav|footer)\b.*?</\1>", re.S),
    "données structurées différentes": re.compile(r'<script type="application/ld\+json">.*?</script>', re.S),
}
LIEN = re.compile(r'(\s(?:href|src)=")([^"]*)"')
EMPREINTE = re.compile(r"\bassets-[0-9a-f]+/")
AVANT, APRES = 20, 60


def comparer(reference: Path, autre: Path) -> str:
    """Les comptes par langue, puis une ligne par page qui manque ou diffère : laquelle, où, et en quoi."""
    par_langue = Counter(langue_de(page) for page in pages_de_contenu(reference))
    langues = ", ".join(f"{par_langue[langue]} {langue}" for langue in LANGUES)
    ecarts = relever(reference, autre)
    comptes = ", ".join(f"{genre} : {len(pages)}" for genre, pages in ecarts.items())
    details = [f"    /{page} ({genre}) {quoi}".rstrip() for genre, p in ecarts.items() for page, quoi in p.items()]
    return "\n".join([f"{par_langue.total()} pages ({langues}); {comptes}.", *details])


def relever(reference: Path, autre: Path) -> dict[str, dict[str, str]]:
    """{genre d'écart: {page: première différence}} : les pages absentes, puis celles dont une zone diffère."""
    pages = list(pages_de_contenu(reference))
    presentes = [page for page in pages if (autre / page).is_file()]
    absentes = {adresse(page): "" for page in pages if page not in presentes}
    differentes = {nom: dict(differences(reference, autre, presentes, motif)) for nom, motif in ZONES.items()}
    return {"absentes": absentes, **differentes}


def adresse(page: Path) -> str:
    """L'adresse d'une page depuis la racine du site."""
    return page.as_posix().removesuffix("index.html")


def pages_de_contenu(site: Path) -> Iterator[Path]:
    """Les pages qui ont un article : une redirection n'en a pas."""
    for page in sorted(site.rglob("index.html")):
        if ZONES["contenu différent"].search(page.read_text(encoding="utf-8")):
            yield page.relative_to(site)


def langue_de(page: Path) -> str:
    """La langue d'une page, d'après son premier dossier."""
    return page.parts[0] if page.parts[0] in LANGUES else LANGUES[0]


def differences(reference: Path, autre: Path, pages: list[Path], motif: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Chaque page dont cette zone diffère, et sa première différence."""
    for page in pages:
        nous, eux = zone(reference / page, page, motif), zone(autre / page, page, motif)
        if nous != eux:
            yield adresse(page), premiere_difference(nous, eux)


def zone(fichier: Path, page: Path, motif: re.Pattern[str]) -> str:
    """Le HTML d'une zone ; chaque lien y est sa cible, car `../a/` et `./` peuvent mener au même endroit."""
    morceaux = (trouve.group() for trouve in motif.finditer(fichier.read_text(encoding="utf-8")))
    texte = LIEN.sub(lambda lien: f'{lien[1]}{urljoin(f"/{adresse(page)}", lien[2])}"', " ".join(morceaux))
    return EMPREINTE.sub("assets/", " ".join(texte.split()))


def premiere_difference(nous: str, eux: str) -> str:
    """Le premier endroit où les deux textes se séparent, 80 caractères de chacun.

    >>> premiere_difference("un mot", "un mat")
    '« un mot » ici, « un mat » là'
    """
    rang = next((n for n, (a, b) in enumerate(zip(nous, eux, strict=False)) if a != b), min(len(nous), len(eux)))
    debut, fin = max(0, rang - AVANT), rang + APRES
    return f"« {nous[debut:fin]} » ici, « {eux[debut:fin]} » là"
