"""Écrit dans chaque page la politique de sécurité du contenu (CSP), qui n'admet que les scripts de nos gabarits."""

import base64
import hashlib
import re
from collections.abc import Collection

# Un `<meta>` ne peut porter ni frame-ancestors ni report-uri : ils attendent un hôte qui envoie des en-têtes.
DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",  # WebAssembly : le moteur de recherche Pagefind
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.S | re.I)
TYPE = re.compile(r"""\btype\s*=\s*["']?([^"'\s>]+)""", re.I)
POLITIQUE = re.compile(r'<meta http-equiv="Content-Security-Policy" content="[^"]*">')
TETE = re.compile(r"<head\b[^>]*>", re.I)
TYPES_DE_DONNEES = {"application/json", "application/ld+json"}


def est_execute(attributs: str) -> bool:
    """Vrai si le navigateur peut exécuter ce script en ligne : un bloc de données n'est pas visé par la CSP."""
    if re.search(r"\bsrc\s*=", attributs, re.I):
        return False
    type_declare = TYPE.search(attributs)
    return type_declare is None or type_declare.group(1).lower() not in TYPES_DE_DONNEES


def empreintes(html: str, connus: Collection[str]) -> list[str]:
    """Sources `'sha256-…'` des scripts en ligne de la page que l'on connaît ; un autre n'est pas signé, donc pas exécuté."""
    scripts = {contenu for attributs, contenu in SCRIPT.findall(html) if est_execute(attributs)}
    condenses = (hashlib.sha256(contenu.encode()).digest() for contenu in scripts & set(connus))
    return sorted(f"'sha256-{base64.b64encode(condense).decode()}'" for condense in condenses)


def composer(html: str, connus: Collection[str]) -> str:
    """La politique de cette page, en une ligne."""
    regles = dict(DIRECTIVES)
    regles["script-src"] = " ".join([regles["script-src"], *empreintes(html, connus)])
    return "; ".join(f"{nom} {valeur}" for nom, valeur in regles.items())


def appliquer_csp(html: str, connus: Collection[str]) -> str:
    """Pose la politique en premier élément de `<head>` ; une politique déjà posée est remplacée."""
    html = POLITIQUE.sub("", html)
    tete = TETE.search(html)
    if tete is None:
        return html
    balise = f'<meta http-equiv="Content-Security-Policy" content="{composer(html, connus)}">'
    return html[: tete.end()] + balise + html[tete.end() :]
