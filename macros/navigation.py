"""Tire le menu de l'arbre des pages : un dossier fait une rubrique, l'en-tête `rang` fait l'ordre."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

CHARGEUR = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # dix fois plus rapide quand libyaml est là
RANG_PAR_DEFAUT = 900
TITRE = re.compile(r"^# (.+?)\s*(?:\{[^}]*\}\s*)?$", re.M)


def lire_entete(texte: str) -> dict[str, Any]:
    """L'en-tête YAML d'une page ; vide s'il manque ou ne se lit pas (les contrôles le signalent)."""
    if not texte.startswith("---\n"):
        return {}
    fin = texte.find("\n---", 3)
    try:
        lu = yaml.load(texte[4:fin], Loader=CHARGEUR) if fin > 0 else None
    except yaml.YAMLError:
        return {}
    return lu if isinstance(lu, dict) else {}


def lire_titre(texte: str) -> str:
    """Le titre d'une page, sans son balisage."""
    trouve = TITRE.search(texte)
    return re.sub(r"[*_`]", "", trouve.group(1)) if trouve else ""


def rang(page: Path) -> tuple[int, str]:
    """Clé de tri d'une page : son rang, puis son nom."""
    entete = lire_entete(page.read_text(encoding="utf-8"))
    valeur = entete.get("rang", RANG_PAR_DEFAUT)
    return (valeur if isinstance(valeur, int) else RANG_PAR_DEFAUT, page.name)


def composer_nav(dossier: Path, modules: Sequence[str] = ()) -> list[Any]:
    """La navigation de `docs/fr`, telle que MkDocs l'attend : l'accueil, puis une rubrique par dossier.

    À rang égal, les pages suivent l'ordre de `modules`, celui où le barème les nomme, puis celui de leur nom.
    """
    ordre = {nom: place for place, nom in enumerate(modules)}

    def place(page: Path) -> tuple[int, int, str]:
        premier, nom = rang(page)
        return (premier, ordre.get(page.stem, len(ordre)) if page.parent.name == "modules" else 0, nom)

    pages = sorted(dossier.glob("*.md"), key=rang)
    rubriques = sorted((d for d in dossier.iterdir() if (d / "index.md").exists()), key=lambda d: rang(d / "index.md"))
    nav: list[Any] = [page.name for page in pages]
    for rubrique in rubriques:
        membres = sorted((p for p in rubrique.glob("*.md") if p.name != "index.md"), key=place)
        chemins = [f"{rubrique.name}/index.md", *(composer_membre(page) for page in membres)]
        nav.append({rubrique.name: chemins})
    return nav


def composer_membre(page: Path) -> Any:
    """Une page de rubrique ; suivie des siennes, si un dossier porte son nom."""
    rubrique = page.parent.name
    suites = sorted((page.parent / page.stem).glob("*.md"), key=rang)
    chemins = [f"{rubrique}/{page.name}", *(f"{rubrique}/{page.stem}/{suite.name}" for suite in suites)]
    return {page.stem: chemins} if suites else chemins[0]


def titre_de_menu(page: Path) -> str:
    """Le titre court d'une page, à défaut son titre."""
    texte = page.read_text(encoding="utf-8")
    return str(lire_entete(texte).get("titre_court") or lire_titre(texte))
