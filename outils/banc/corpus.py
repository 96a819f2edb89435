"""Prépare des copies du site, à la taille voulue, et les mêmes pages pour mkdocs-material d'origine."""

import shutil
import subprocess
from pathlib import Path

RACINE = Path(__file__).resolve().parents[2]
DOSSIERS = ("data", "docs", "macros", "overrides")
PHRASES = {
    "fr": "Une page de mesure parle de budget, de membres et de services, pour peser comme une vraie page.",
    "en": "A page for measurement speaks of budget, members and services, to weigh as much as a real one.",
}
RUBRIQUES = (
    "guide",
    "programme",
    "auto-examen",
    "ressources",
    "a-propos",
)  # nulle fiche à écrire pour y ajouter une page
D_ORIGINE = """site_name: Mesure
theme: {name: material, language: fr, font: false, features: [navigation.indexes, navigation.sections]}
plugins: [search]
markdown_extensions: [abbr, admonition, attr_list, def_list, footnotes, md_in_html, tables, toc, pymdownx.details,
  pymdownx.superfences, pymdownx.tasklist]
"""
RELEVE = '''"""Écrit le Markdown de chaque page, macros rendues."""
from pathlib import Path
from mkdocs.plugins import event_priority

@event_priority(-1000)
def on_page_markdown(markdown, page, config, files):
    sortie = Path(r"{sortie}") / page.file.src_uri
    sortie.parent.mkdir(parents=True, exist_ok=True)
    sortie.write_text(markdown, encoding="utf-8")
'''


def notre_site(dossier: Path, pages: int) -> Path:
    """Une copie du projet, avec `pages` pages de plus par langue."""
    for nom in DOSSIERS:
        shutil.copytree(RACINE / nom, dossier / nom, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(RACINE / "mkdocs.yml", dossier)
    for langue in ("fr", "en"):
        for numero in range(pages):
            (dossier / "docs" / langue / "guide" / f"mesure-{numero:04}.md").write_text(
                page(langue, numero), encoding="utf-8"
            )
    return dossier


def page(langue: str, numero: int) -> str:
    """Une page d'environ 500 mots, titres, liste et liens compris."""
    phrase = PHRASES[langue]
    parties = "\n\n".join(
        f"## Partie {n} {{ #partie-{n} }}\n\n{' '.join([phrase] * 5)}\n\n- {phrase}\n- [Suite](index.md)"
        for n in range(1, 6)
    )
    tete = "type: guide\npublic: [entreprise]\nrevise_le: 2026-11-23\na_revoir_le: 2099-01-01"
    return f"---\n{tete}\nen_bref: {phrase}\nrang: {1000 + numero}\n---\n# Mesure {numero}\n\n{{{{ bloc_en_bref() }}}}\n\n{parties}\n"


def site_d_origine(notre: Path, dossier: Path, python: str) -> Path:
    """Les mêmes pages, macros déjà rendues, pour mkdocs-material tel qu'il vient."""
    docs = dossier / "docs"
    docs.mkdir(parents=True)
    (notre / "releve.py").write_text(RELEVE.format(sortie=docs), encoding="utf-8")
    config = (notre / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("hooks: [macros/crochets.py]", "hooks: [macros/crochets.py, releve.py]")
    (notre / "releve.yml").write_text(config, encoding="utf-8")
    commande = [python, "-m", "mkdocs", "build", "-q", "-f", "releve.yml", "-d", str(dossier / "rebut")]
    subprocess.run(commande, cwd=notre, check=True, capture_output=True)
    shutil.rmtree(dossier / "rebut")
    francais = docs / "fr"
    for element in francais.iterdir():
        shutil.move(element, docs / element.name)
    francais.rmdir()
    (dossier / "mkdocs.yml").write_text(D_ORIGINE, encoding="utf-8")
    return dossier
