"""Écrit l'extrait de configuration que nginx inclut : il voyage avec le site, pour que chaque version garde le sien."""

import re
from collections.abc import Iterator

from macros.langue import LANGUES
from macros.publication.csp import DIRECTIVES
from macros.site import Site

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


def politique(scripts: str, cadres: str) -> str:
    """La politique de sécurité en en-tête : celle des pages, plus ce qu'un `<meta>` ne sait pas dire."""
    regles = {
        **DIRECTIVES,
        "script-src": f"{DIRECTIVES['script-src']} {scripts}".rstrip(),
        "frame-ancestors": cadres,
    }
    return "; ".join(f"{nom} {valeur}" for nom, valeur in regles.items())


def regles_nginx(donnees: Site, base: str) -> Iterator[str]:
    """Les lignes de `site.conf`, à inclure dans un bloc `server` qui dit `root` et `$anciennes`.

    Sous une base comme `/depot/`, `root` est le dossier où `depot` mène au site.
    """
    yield "index index.html;\nserver_tokens off;\nabsolute_redirect off;\ndefault_type application/octet-stream;"
    yield f"charset utf-8;\ncharset_types {COMPRESSIBLES};"
    yield "gzip on;\ngzip_vary on;\ngzip_min_length 256;\n" + f"gzip_types {COMPRESSIBLES};"
    yield "types {\n" + "".join(f"    {genre} {noms};\n" for genre, noms in TYPES.items()) + "}"
    for nom, valeur in EN_TETES.items():
        yield f'add_header {nom} "{valeur}" always;'
    yield 'add_header Content-Security-Policy "$politique" always;\nadd_header Cache-Control "$duree" always;'
    yield 'add_header Access-Control-Allow-Origin "$partage" always;'
    yield f"error_page 404 {base}404.html;"
    yield f"location {base} {{ try_files $uri $uri/ =404; }}"
    for langue in LANGUES[1:]:
        yield f"location {base}{langue}/ {{ error_page 404 {base}{langue}/404.html; try_files $uri $uri/ =404; }}"
    # Une page ouverte avant un déploiement demande encore ses anciens modules : le dossier des anciennes les sert.
    # Ce dossier ne bascule pas : le lire d'abord évite qu'un fichier disparaisse entre le constat et l'ouverture.
    ressource = f'"^{re.escape(base)}(?<ressource>assets-[0-9a-f]+/.*)$"'
    yield f"location ~ {ressource} {{ root $anciennes; try_files /$ressource @courante; }}"
    yield "location @courante { try_files $uri =404; }"
    for redirection in donnees.redirections.values():
        yield f"location = {base}{redirection.de} {{ return 301 {base}{redirection.vers}; }}"


def cartes_nginx(base: str) -> str:
    """Les variables de `cartes.conf`, à inclure dans `http` : la politique par adresse, la durée par ressource."""
    motif = re.escape(base)  # une ressource y perd sa base en chemin : try_files la cherche sans elle
    # Des motifs seulement : une clé exacte plus longue qu'une ligne de cache empêcherait nginx de démarrer.
    cadres = "".join(
        f'    "~^{motif}{re.escape(chemin)}(?:index\\.html)?$" "{politique("$scripts", "*")}";\n' for chemin in CADRES
    )
    return (
        f'map $uri $politique {{\n    default "{politique("$scripts", NUL)}";\n{cadres}}}\n'
        f'map $uri $partage {{\n    default "";\n    ~^{motif}{DONNEES}/ "*";\n}}\n'  # vide, l'en-tête n'est pas envoyé
        f'map $uri $duree {{\n    default "{A_VERIFIER}";\n    ~^(?:{motif}|/)assets-[0-9a-f]+/ "{UN_AN}";\n}}\n'
    )


def scripts_nginx(scripts: list[str]) -> str:
    """La variable de `scripts.conf` : les empreintes admises, seules à s'ajouter d'une version à l'autre."""
    return f'map $uri $scripts {{\n    default "{" ".join(scripts)}";\n}}\n'
