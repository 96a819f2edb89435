"""Dessine la carte schématique des régions, et la liste qui la remplace sur un petit écran ; chaque lien mène au tableau."""

import re
from html import escape

from macros.modeles.programme import Contact
from macros.rendu.contexte import Contexte
from macros.rendu.typographie import typographier

LARGEUR, HAUTEUR, ECART = 108, 62, 6
SIGNES_PAR_LIGNE = 15
INTERLIGNE = 15


def rendre_carte(ctx: Contexte) -> str:
    """La carte et la liste des régions ; la feuille de style n'en montre qu'une. Le tableau qui suit dit tout."""
    contacts = list(ctx.site.contacts.values())
    if not contacts:
        return ""
    largeur = (max(c.colonne for c in contacts) + 1) * (LARGEUR + ECART)
    hauteur = (max(c.rangee for c in contacts) + 1) * (HAUTEUR + ECART)
    cases = "".join(rendre_case(ctx, contact) for contact in contacts)
    liens = "".join(f"<li>{rendre_lien(ctx, contact)}</li>" for contact in contacts)
    return (
        f'<nav class="carte-regions" id="carte" aria-label="{ctx.t("rendu", "carte")}"><p>{ctx.t("rendu", "carte_texte")} '
        f"<span>{ctx.t('rendu', 'carte_echelle')}</span></p>"
        f'<svg viewBox="0 0 {largeur} {hauteur}" role="group">{cases}</svg>'
        f'<ul class="carte-regions__liste">{liens}</ul></nav>'
    )


def nommer(ctx: Contexte, contact: Contact) -> tuple[str, str]:
    """Le nom d'une région, et celui que dit un lecteur d'écran : il avoue ce qui n'est pas vérifié."""
    phrase = ctx.parler(f"contacts.{contact.id}.region", contact.region)
    nom = typographier(phrase.texte, phrase.langue)
    return nom, nom if contact.nom else f"{nom}, {ctx.brut('commun', 'statut_a_confirmer')}"


def rendre_lien(ctx: Contexte, contact: Contact) -> str:
    """Une région dans la liste qui remplace la carte sur un petit écran."""
    nom, complet = nommer(ctx, contact)
    classe = "" if contact.nom else ' class="carte-regions__inconnue"'
    return f'<a{classe} href="#region-{contact.id}" aria-label="{escape(complet)}">{escape(nom, quote=False)}</a>'


def rendre_case(ctx: Contexte, contact: Contact) -> str:
    """Une région : un lien, nommé en entier, et sa forme si rien n'y est vérifié."""
    x, y = contact.colonne * (LARGEUR + ECART), contact.rangee * (HAUTEUR + ECART)
    nom, complet = nommer(ctx, contact)
    lignes = couper(nom)
    haut = y + HAUTEUR // 2 - (len(lignes) - 1) * INTERLIGNE // 2 + 5
    mots = "".join(
        f'<tspan x="{x + LARGEUR // 2}" y="{haut + rang * INTERLIGNE}">{escape(ligne, quote=False)}</tspan>'
        for rang, ligne in enumerate(lignes)
    )
    classe = "" if contact.nom else " carte-regions__case--inconnue"
    return (
        f'<a href="#region-{contact.id}" aria-label="{escape(complet)}"><rect class="carte-regions__case{classe}" '
        f'x="{x}" y="{y}" width="{LARGEUR}" height="{HAUTEUR}" rx="6"/>'
        f'<text class="carte-regions__mot" aria-hidden="true">{mots}</text></a>'
    )


def couper(nom: str) -> list[str]:
    """Le nom sur quelques lignes, coupé aux espaces, qui restent, et après les traits d'union.

    >>> couper("Saguenay–Lac-Saint-Jean")
    ['Saguenay–Lac-', 'Saint-Jean']
    """
    lignes = [""]
    for morceau in re.findall(r"[^ \-–]+[ \-–]?", nom):
        if lignes[-1] and len(lignes[-1] + morceau.rstrip()) > SIGNES_PAR_LIGNE:
            lignes.append("")
        lignes[-1] += morceau
    return lignes
