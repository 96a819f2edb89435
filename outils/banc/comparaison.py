"""Compare deux constructions du même site : chaque page, son contenu, puis l'en-tête, les menus et le pied."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

from macros.langue import LANGUES

ZONES = {
    "contenu": re.compile(r"<article\b.*?</article>", re.S),
    "entourage": re.compile(r"<(header|nav|footer)\b.*?</\1>", re.S),
}
LIEN = re.compile(r'(\s(?:href|src)=")([^"]*)"')
EMPREINTE = re.compile(r"\bassets-[0-9a-f]+/")
AVANT, APRES = 20, 60


def comparer(reference: Path, autre: Path) -> str:
    """Les comptes par langue, puis une ligne par page qui manque ou diffère : laquelle, où, et en quoi."""
    pages = list(pages_de_contenu(reference))
    par_langue = Counter(langue_de(page) for page in pages)
    absentes = [page for page in pages if not (autre / page).is_file()]
    ecarts = {
        nom: dict(differences(reference, autre, [page for page in pages if page not in absentes], motif))
        for nom, motif in ZONES.items()
    }
    comptes = ", ".join(f"{par_langue[langue]} {langue}" for langue in LANGUES)
    entete = f"{len(pages)} pages ({comptes}), {len(absentes)} absentes, " + ", ".join(
        f"{len(trouves)} où le {nom} diffère" if nom == "contenu" else f"{len(trouves)} où l'{nom} diffère"
        for nom, trouves in ecarts.items()
    )
    details = [f"    /{page.parent.as_posix()}/ : absente" for page in absentes]
    details += [f"    /{p.parent.as_posix()}/ ({nom}) : {quoi}" for nom, t in ecarts.items() for p, quoi in t.items()]
    return "\n".join([f"{entete}.", *details])


def pages_de_contenu(site: Path) -> Iterator[Path]:
    """Les pages qui ont un article : une redirection n'en a pas."""
    for page in sorted(site.rglob("index.html")):
        if ZONES["contenu"].search(page.read_text(encoding="utf-8")):
            yield page.relative_to(site)


def langue_de(page: Path) -> str:
    """La langue d'une page, d'après son premier dossier."""
    return page.parts[0] if page.parts[0] in LANGUES else LANGUES[0]


def differences(reference: Path, autre: Path, pages: list[Path], motif: re.Pattern[str]) -> Iterator[tuple[Path, str]]:
    """Chaque page dont cette zone diffère, et sa première différence."""
    for page in pages:
        nous, eux = zone(reference / page, page, motif), zone(autre / page, page, motif)
        if nous != eux:
            yield page, premiere_difference(nous, eux)


def zone(fichier: Path, page: Path, motif: re.Pattern[str]) -> str:
    """Le HTML d'une zone ; chaque lien y est sa cible, car `../a/` et `./` peuvent mener au même endroit."""
    morceaux = (trouve.group() for trouve in motif.finditer(fichier.read_text(encoding="utf-8")))
    base = f"/{page.as_posix().removesuffix('index.html')}"
    texte = LIEN.sub(lambda lien: f'{lien[1]}{urljoin(base, lien[2])}"', " ".join(morceaux))
    return EMPREINTE.sub("assets/", " ".join(texte.split()))


def premiere_difference(nous: str, eux: str) -> str:
    """Le premier endroit où les deux textes se séparent, 80 caractères de chacun.

    >>> premiere_difference("un mot", "un mat")
    '« un mot » ici, « un mat » là'
    """
    rang = next((n for n, (a, b) in enumerate(zip(nous, eux, strict=False)) if a != b), min(len(nous), len(eux)))
    debut, fin = max(0, rang - AVANT), rang + APRES
    return f"« {nous[debut:fin]} » ici, « {eux[debut:fin]} » là"
