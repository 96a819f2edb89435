"""Écrit ce qu'un hébergeur doit savoir : en-têtes, redirections et extrait pour nginx, tirés des mêmes données que le site."""

import re
from pathlib import Path
from urllib.parse import urlparse

from macros.adresse_publique import racine_du_site
from macros.publication.nginx import (
    A_VERIFIER,
    CADRES,
    DONNEES,
    EN_TETES,
    NUL,
    UN_AN,
    cartes_nginx,
    politique,
    regles_nginx,
    scripts_nginx,
)
from macros.site import Site

EMPREINTE = re.compile(r"'sha256-[A-Za-z0-9+/=]+'")
EXTRAIT = "_nginx"


def scripts_admis(site: Path) -> list[str]:
    """Les empreintes que les politiques des pages admettent, réunies."""
    return sorted({e for page in site.rglob("*.html") for e in EMPREINTE.findall(page.read_text(encoding="utf-8"))})


def base_du_site() -> str:
    """Le chemin sous lequel le site est servi : `/`, ou `/depot/` sur une page de projet."""
    return urlparse(racine_du_site()).path


def ecrire_en_tetes(scripts: list[str], base: str) -> str:
    """Le fichier `_headers` : une règle par chemin ; `!` retire un en-tête que la règle générale a posé."""
    admis = " ".join(scripts)
    communs = [f"  {nom}: {valeur}" for nom, valeur in EN_TETES.items()]
    tout = [f"{base}*", f"  Content-Security-Policy: {politique(admis, NUL)}", *communs]
    ressources = [f"  Cache-Control: {A_VERIFIER}", f"{base}assets-*", "  ! Cache-Control", f"  Cache-Control: {UN_AN}"]
    cadres = [
        ligne
        for chemin in CADRES
        for ligne in (
            f"{base}{chemin}",
            "  ! Content-Security-Policy",
            f"  Content-Security-Policy: {politique(admis, '*')}",
        )
    ]
    donnees = [f"{base}{DONNEES}/*", "  Access-Control-Allow-Origin: *"]
    return "\n".join([*tout, *ressources, *donnees, *cadres]) + "\n"


def ecrire_redirections(donnees: Site, base: str) -> str:
    """Le fichier `_redirects` : ancienne adresse, nouvelle, code."""
    return "".join(f"{base}{r.de} {base}{r.vers} 301\n" for r in donnees.redirections.values())


def preparer_l_hebergement(donnees: Site, site: Path) -> list[Path]:
    """Écrit dans le site `_headers`, `_redirects` et l'extrait pour nginx ; rend les fichiers écrits."""
    (site / EXTRAIT).mkdir(exist_ok=True)
    scripts, base = scripts_admis(site), base_du_site()
    ecrits = {
        site / "_headers": ecrire_en_tetes(scripts, base),
        site / "_redirects": ecrire_redirections(donnees, base),
        site / EXTRAIT / "scripts.conf": scripts_nginx(scripts),
        site / EXTRAIT / "cartes.conf": cartes_nginx(base),
        site / EXTRAIT / "site.conf": "\n".join(regles_nginx(donnees, base)) + "\n",
    }
    for fichier, texte in ecrits.items():
        fichier.write_text(texte, encoding="utf-8")
    return list(ecrits)
