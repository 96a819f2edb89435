"""Dessine la carte schématique des régions : une case par région, qui mène à sa ligne du tableau."""

import re
from html import escape

from macros.modeles.programme import Contact
from macros.rendu.contexte import Contexte
from macros.rendu.typographie import typographier

LARGEUR, HAUTEUR, ECART = 108, 62, 6
SIGNES_PAR_LIGNE = 15
INTERLIGNE = 15


def rendre_carte(ctx: Contexte) -> str:
    """La carte ; la liste qui la précède dit tout ce qu'elle dit."""
    contacts = list(ctx.site.contacts.values())
    if not contacts:
        return ""
    largeur = (max(c.colonne for c in contacts) + 1) * (LARGEUR + ECART)
    hauteur = (max(c.rangee for c in contacts) + 1) * (HAUTEUR + ECART)
    cases = "".join(rendre_case(ctx, contact) for contact in contacts)
    return (
        f'<nav class="carte-regions" id="carte" aria-label="{ctx.t("rendu", "carte")}"><p>{ctx.t("rendu", "carte_texte")}</p>'
        f'<svg viewBox="0 0 {largeur} {hauteur}" role="group">{cases}</svg></nav>'
    )


def rendre_case(ctx: Contexte, contact: Contact) -> str:
    """Une région : un lien, nommé en entier, et sa forme si rien n'y est vérifié."""
    x, y = contact.colonne * (LARGEUR + ECART), contact.rangee * (HAUTEUR + ECART)
    phrase = ctx.parler(f"contacts.{contact.id}.region", contact.region)
    nom = typographier(phrase.texte, phrase.langue)
    complet = nom if contact.nom else f"{nom}, {ctx.brut('commun', 'statut_a_confirmer')}"
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
