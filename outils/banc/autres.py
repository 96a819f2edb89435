"""Construit le même site avec d'autres générateurs, et dit ce qui diffère."""

import json
import re
import subprocess
import sys
from pathlib import Path

GENERATEURS = {
    "ProperDocs": ("properdocs==1.6.7", ["properdocs", "build", "-d", "site-autre"], "site-autre"),
    "Zensical": ("zensical-i18n==0.3.0", ["zensical-i18n", "build"], "site"),
}
ARTICLE = re.compile(r"<article\b.*?</article>", re.S)


def essayer(nom: str, notre: Path, reference: Path, exigences: Path) -> str:
    """Une phrase : impossible à installer, ou combien de pages diffèrent de la nôtre."""
    paquet, commande, sortie = GENERATEURS[nom]
    venv = notre.parent / f"venv-{nom.lower()}"
    installe = installer(venv, paquet, exigences)
    if installe:
        return f"{nom} : ne s'installe pas ({installe})."
    commande = [str(venv / "bin" / commande[0]), *commande[1:]]
    if nom == "Zensical":
        completer_la_configuration(notre)
    fini = subprocess.run(commande, cwd=notre, capture_output=True, text=True, check=False)
    if fini.returncode:
        return f"{nom} : la construction échoue ({derniere_ligne(fini.stdout + fini.stderr)})."
    return f"{nom} : {comparer(reference, notre / sortie)}"


def completer_la_configuration(notre: Path) -> None:
    """Écrit dans mkdocs.yml ce que nos crochets calculent : Zensical n'exécute pas de crochet."""
    from macros.chargement import charger
    from macros.mots import mots_par_langue, programme_par_langue
    from macros.navigation import composer_nav

    bareme = charger().bareme
    calcule = {
        "nav": composer_nav(notre / "docs/fr", bareme.modules if bareme else ()),
        "extra": {"mots": mots_par_langue(), "programme": programme_par_langue(), "version_du_site": ""},
    }
    config = notre / "mkdocs.yml"
    # JSON est du YAML : nul besoin d'un autre écrivain.
    lignes = "".join(f"{cle}: {json.dumps(valeur, ensure_ascii=False)}\n" for cle, valeur in calcule.items())
    config.write_text(config.read_text(encoding="utf-8") + lignes, encoding="utf-8")


def installer(venv: Path, paquet: str, exigences: Path) -> str:
    """Vide si le paquet s'installe, sinon la dernière ligne de l'échec."""
    subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True, capture_output=True)
    pip = [str(venv / "bin/python"), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    for arguments in (["--require-hashes", "-r", str(exigences)], [paquet]):
        fini = subprocess.run([*pip, *arguments], capture_output=True, text=True, check=False)
        if fini.returncode:
            return derniere_ligne(fini.stderr)
    return ""


def derniere_ligne(texte: str) -> str:
    """La dernière ligne non vide."""
    return next((ligne.strip() for ligne in reversed(texte.splitlines()) if ligne.strip()), "sans message")[:160]


def comparer(reference: Path, autre: Path) -> str:
    """Combien de pages manquent, et combien ont un autre contenu."""
    pages = [page.relative_to(reference) for page in reference.rglob("index.html")]
    absentes = [page for page in pages if not (autre / page).is_file()]
    differentes = [
        page for page in pages if page not in absentes and article(reference / page) != article(autre / page)
    ]
    exemple = f", par exemple {(absentes or differentes)[0].parent}" if absentes or differentes else ""
    return f"{len(pages)} pages, {len(absentes)} absentes, {len(differentes)} au contenu différent{exemple}."


def article(page: Path) -> str:
    """Le contenu d'une page, sans ce qui l'entoure."""
    trouve = ARTICLE.search(page.read_text(encoding="utf-8"))
    return trouve.group() if trouve else ""
