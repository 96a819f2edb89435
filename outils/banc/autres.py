"""Construit le même site avec d'autres générateurs, l'achève comme le nôtre, et dit ce qui diffère."""

import json
import subprocess
import sys
from pathlib import Path

from outils.banc.comparaison import comparer

# Le dernier champ dit si le générateur exécute nos crochets, qui achèvent déjà le site.
GENERATEURS = {
    "ProperDocs": ("properdocs==1.6.7", ["properdocs", "build", "-d", "site-autre"], "site-autre", True),
    "Zensical": ("zensical-i18n==0.3.0", ["zensical-i18n", "build"], "site", False),
}


def essayer(nom: str, notre: Path, reference: Path, exigences: Path) -> str:
    """Impossible à installer ou à construire, et pourquoi ; ou combien de pages diffèrent, et lesquelles."""
    paquet, commande, sortie, avec_crochets = GENERATEURS[nom]
    venv = notre.parent / f"venv-{nom.lower()}"
    installe = installer(venv, paquet, exigences)
    if installe:
        return f"{nom} : ne s'installe pas ({installe})."
    commandes = [[str(venv / "bin" / commande[0]), *commande[1:]]]
    if not avec_crochets:
        completer_la_configuration(notre)
        commandes.append([str(venv / "bin/python"), "-m", "macros", "publier", sortie])
    for etape in commandes:
        fini = subprocess.run(etape, cwd=notre, capture_output=True, text=True, check=False)
        if fini.returncode:
            return f"{nom} : la construction échoue.\n{fin_du_journal(fini.stdout + fini.stderr)}"
    return f"{nom} : {comparer(reference, notre / sortie)}"


def completer_la_configuration(notre: Path) -> None:
    """Écrit dans mkdocs.yml ce que nos crochets calculent : Zensical n'exécute pas de crochet."""
    from macros.chargement import charger
    from macros.mots import extra_des_gabarits
    from macros.navigation import composer_nav

    bareme = charger().bareme
    calcule = {
        "nav": composer_nav(notre / "docs/fr", bareme.modules if bareme else ()),
        "extra": extra_des_gabarits() | {"images_de_page": True},
    }
    config = notre / "mkdocs.yml"
    # JSON est du YAML : nul besoin d'un autre écrivain.
    lignes = "".join(f"{cle}: {json.dumps(valeur, ensure_ascii=False)}\n" for cle, valeur in calcule.items())
    config.write_text(config.read_text(encoding="utf-8") + lignes, encoding="utf-8")


def installer(venv: Path, paquet: str, exigences: Path) -> str:
    """Vide si le paquet s'installe, sinon la fin du journal."""
    subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True, capture_output=True)
    pip = [str(venv / "bin/python"), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    for arguments in (["--require-hashes", "-r", str(exigences)], [paquet]):
        fini = subprocess.run([*pip, *arguments], capture_output=True, text=True, check=False)
        if fini.returncode:
            return fin_du_journal(fini.stderr, 1)
    return ""


def fin_du_journal(texte: str, lignes: int = 6) -> str:
    """Les dernières lignes non vides : la toute dernière dit souvent qu'il y a eu échec, non lequel."""
    pleines = [ligne.rstrip()[:200] for ligne in texte.splitlines() if ligne.strip()]
    return "\n".join(pleines[-lignes:]) or "sans message"
