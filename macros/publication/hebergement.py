"""Écrit ce qu'un hébergeur doit savoir : en-têtes, redirections et extrait pour nginx, tirés des mêmes données que le site."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlparse

from macros.publication.csp import DIRECTIVES
from macros.site import Site

EMPREINTE = re.compile(r"'sha256-[A-Za-z0-9+/=]+'")
CADRES = ("auto-examen/questionnaire/", "en/auto-examen/questionnaire/")  # ce qu'un partenaire peut afficher chez lui
DONNEES = "donnees"  # ce que le script d'un autre site peut lire
NUL = "'none'"
UN_AN = "public, max-age=31536000, immutable"
A_VERIFIER = "no-cache"  # gardé, mais redemandé : un « 304 » suffit si rien n'a changé
EN_TETES = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000",
}
TYPES = {
    "text/html": "html",
    "text/css": "css",
    "text/javascript": "js mjs",
    "text/plain": "txt sha256",
    "text/csv": "csv",
    "text/calendar": "ics",
    "application/json": "json",
    "application/xml": "xml",
    "application/wasm": "wasm",
    "application/pdf": "pdf",
    "application/zip": "zip",
    "image/svg+xml": "svg",
    "image/png": "png",
    "font/woff2": "woff2",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
}
COMPRESSIBLES = (
    "text/css text/javascript text/plain text/csv text/calendar application/json application/xml image/svg+xml"
)


def scripts_admis(site: Path) -> list[str]:
    """Les empreintes que les politiques des pages admettent, réunies."""
    return sorted({e for page in site.rglob("*.html") for e in EMPREINTE.findall(page.read_text(encoding="utf-8"))})


def politique(scripts: list[str], cadres: str) -> str:
    """La politique de sécurité en en-tête : celle des pages, plus ce qu'un `<meta>` ne sait pas dire."""
    regles = {**DIRECTIVES, "script-src": " ".join([DIRECTIVES["script-src"], *scripts]), "frame-ancestors": cadres}
    return "; ".join(f"{nom} {valeur}" for nom, valeur in regles.items())


def base_du_site() -> str:
    """Le chemin sous lequel le site est servi : `/`, ou `/depot/` sur une page de projet."""
    return urlparse(os.environ.get("ADRESSE_DU_SITE", "http://127.0.0.1:8000/")).path.rstrip("/") + "/"


def ecrire_en_tetes(scripts: list[str]) -> str:
    """Le fichier `_headers` : une règle par chemin ; `!` retire un en-tête que la règle générale a posé."""
    communs = [f"  {nom}: {valeur}" for nom, valeur in EN_TETES.items()]
    tout = ["/*", f"  Content-Security-Policy: {politique(scripts, NUL)}", *communs, f"  Cache-Control: {A_VERIFIER}"]
    ressources = ["/assets-*", "  ! Cache-Control", f"  Cache-Control: {UN_AN}"]
    cadres = [
        ligne
        for chemin in CADRES
        for ligne in (
            f"/{chemin}",
            "  ! Content-Security-Policy",
            f"  Content-Security-Policy: {politique(scripts, '*')}",
        )
    ]
    donnees = [f"/{DONNEES}/*", "  Access-Control-Allow-Origin: *"]
    return "\n".join([*tout, *ressources, *donnees, *cadres]) + "\n"


def ecrire_redirections(donnees: Site) -> str:
    """Le fichier `_redirects` : ancienne adresse, nouvelle, code."""
    return "".join(f"/{r.de} /{r.vers} 301\n" for r in donnees.redirections.values())


def regles_nginx(donnees: Site) -> Iterator[str]:
    """Les lignes de l'extrait, à inclure dans un bloc `server` qui dit `root`."""
    yield "index index.html;\nserver_tokens off;\nabsolute_redirect off;\ndefault_type application/octet-stream;"
    yield f"charset utf-8;\ncharset_types {COMPRESSIBLES};"
    yield "gzip on;\ngzip_vary on;\ngzip_min_length 256;\n" + f"gzip_types {COMPRESSIBLES};"
    yield "types {\n" + "".join(f"    {genre} {noms};\n" for genre, noms in TYPES.items()) + "}"
    for nom, valeur in EN_TETES.items():
        yield f'add_header {nom} "{valeur}" always;'
    yield 'add_header Content-Security-Policy "$politique" always;\nadd_header Cache-Control "$duree" always;'
    yield 'add_header Access-Control-Allow-Origin "$partage" always;'
    yield "error_page 404 /404.html;"
    yield "location / { try_files $uri $uri/ =404; }"
    # Une page ouverte avant un déploiement demande encore ses anciens modules : le dossier des anciennes les sert.
    # Ce dossier ne bascule pas : le lire d'abord évite qu'un fichier disparaisse entre le constat et l'ouverture.
    yield "location ~ ^/assets-[0-9a-f]+/ { root $anciennes; try_files $uri @courante; }"
    yield "location @courante { try_files $uri =404; }"
    for redirection in donnees.redirections.values():
        yield f"location = /{redirection.de} {{ return 301 {base_du_site()}{redirection.vers}; }}"


def cartes_nginx(scripts: list[str]) -> str:
    """Les variables de l'extrait, à inclure dans `http` : la politique par adresse, la durée par ressource."""
    cadres = "".join(
        f'    "/{chemin}" "{politique(scripts, "*")}";\n    "/{chemin}index.html" "{politique(scripts, "*")}";\n'
        for chemin in CADRES
    )
    return (
        f'map $uri $politique {{\n    default "{politique(scripts, NUL)}";\n{cadres}}}\n'
        f'map $uri $partage {{\n    default "";\n    ~^/{DONNEES}/ "*";\n}}\n'  # vide, l'en-tête n'est pas envoyé
        f'map $uri $duree {{\n    default "{A_VERIFIER}";\n    ~^/assets-[0-9a-f]+/ "{UN_AN}";\n}}\n'
    )


def preparer_l_hebergement(donnees: Site, site: Path, sortie: Path) -> list[Path]:
    """Écrit `_headers` et `_redirects` dans le site, et l'extrait pour nginx dans `sortie` ; rend les fichiers écrits."""
    sortie.mkdir(parents=True, exist_ok=True)
    scripts = scripts_admis(site)
    ecrits = {
        site / "_headers": ecrire_en_tetes(scripts),
        site / "_redirects": ecrire_redirections(donnees),
        sortie / "cartes.conf": cartes_nginx(scripts),
        sortie / "site.conf": "\n".join(regles_nginx(donnees)) + "\n",
    }
    for fichier, texte in ecrits.items():
        fichier.write_text(texte, encoding="utf-8")
    return list(ecrits)
