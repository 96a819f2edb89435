"""Compose un document autonome : une page sans menu, que l'on projette, imprime ou met en zip."""

from dataclasses import dataclass
from html import escape
from pathlib import Path

from macros.rendu.contexte import Contexte
from macros.rendu.texte import en_clair


@dataclass(frozen=True)
class Document:
    """Ce qu'un document a de propre : son nom de fichier, son titre, son corps et son script."""

    nom: str
    titre: str
    corps: str
    script: str = ""


def ecrire(ctx: Contexte, cle: str, francais: str) -> str:
    """Un texte de fiche en HTML, sans lien : le document se lit aussi hors du site."""
    phrase = ctx.parler(cle, francais)
    texte = escape(en_clair(phrase.texte), quote=False)
    return texte if phrase.langue == phrase.attendue else f'<span lang="{phrase.langue}">{texte}</span>'


def lister(ctx: Contexte, cle: str, textes: tuple[str, ...], balise: str = "ul") -> str:
    """Une liste de textes de fiche ; rien si elle est vide."""
    elements = "".join(f"<li>{ecrire(ctx, f'{cle}.{rang}', texte)}</li>" for rang, texte in enumerate(textes))
    return f"<{balise}>{elements}</{balise}>" if elements else ""


def composer_document(ctx: Contexte, document: Document, *, ressources: str = "", retour: str = "./") -> str:
    """La page entière ; `ressources` mène au dossier assets/, `retour` à la page du module.

    Hors du site (`ressources` donné), un script ordinaire et nul lien de langue : sans serveur, un navigateur refuse
    les modules, et l'autre langue n'est pas là.
    """
    dehors = bool(ressources)
    base = ressources or ctx.ressource("assets").rstrip("/") + "/"
    feuilles = "".join(f'<link rel="stylesheet" href="{base}styles/{nom}.css">' for nom in ("jetons", "trousse"))
    nom = f"js/{Path(document.script).stem}.js" if dehors else f"js/{document.script}"
    genre = "defer" if dehors else 'type="module"'
    script = f'<script {genre} src="{base}{nom}"></script>' if document.script else ""
    titre = escape(document.titre, quote=False)
    return (
        f'<!doctype html><html lang="{ctx.langue}"><head><meta charset="utf-8"><title>{titre}</title>'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">'
        f'<meta name="color-scheme" content="light dark">{feuilles}{script}</head>'
        f'<body class="document document--{document.nom}">'
        f'<header class="barre"><a href="{escape(retour)}">'
        f"{ctx.t('formation', 'retour')}</a>{'' if dehors else autre_langue(ctx, document.nom)}</header>"
        f"<main>{document.corps}</main></body></html>"
    )


def autre_langue(ctx: Contexte, nom: str) -> str:
    """Le lien vers le même document dans l'autre langue."""
    autre, libelle = ("en", "English") if ctx.langue == "fr" else ("fr", "Français")
    dossier = ctx.ressource(f"{'' if autre == 'fr' else 'en/'}{ctx.page.removesuffix('.md')}")
    return f' <a href="{dossier}/{nom}.html" lang="{autre}" hreflang="{autre}">{libelle}</a>'
