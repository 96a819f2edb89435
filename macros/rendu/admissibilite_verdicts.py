"""Écrit d'avance les phrases de chaque verdict, dans des modèles que le navigateur copie."""

from html import escape

from macros.modeles.admissibilite import Admissibilite, Critere
from macros.rendu.admissibilite_criteres import ZONE, cle_de, exiger, rendre_provenance
from macros.rendu.contexte import Contexte
from macros.rendu.texte import rendre_texte

VERDICTS = ("oui", "non", "inconnu")
ISSUES_DU_VOLET = (*VERDICTS, "revision", "ailleurs")
TEXTES = ("premiere", "restantes_0", "restantes_1", "restantes_n", "effacees", "change", "affiche", "attente")
TEXTES_DU_LIEN = ("reprises", "copie", "copier_soi_meme", "lien_illisible", "lien_recu")
SUITES = {
    "formation": {"participer": "volets/formation/participer.md", "modules": "modules/index.md"},
    "accompagnement": {
        "preparer": "volets/accompagnement/preparer-sa-demande.md",
        "auto_examen": "auto-examen/index.md",
    },
    "aide-financiere": {
        "monter": "volets/aide-financiere/monter-son-projet.md",
        "dates": "programme/dates.md",
    },
}


def rendre_modeles(ctx: Contexte) -> str:
    """Un modèle par volet, et les mots que le navigateur annonce."""
    volets = "".join(
        rendre_modele(ctx, ctx.site.admissibilite[volet])
        for volet in ctx.site.volets
        if volet in ctx.site.admissibilite
    )
    mots = "".join(f'<p data-texte="{cle}">{ctx.t(ZONE, cle)}</p>' for cle in (*TEXTES, *TEXTES_DU_LIEN))
    return f"{volets}<template data-textes>{mots}</template>"


def rendre_modele(ctx: Contexte, fiche: Admissibilite) -> str:
    """Le verdict d'un volet, avec les trois issues de chaque phrase."""
    return (
        f'<template data-modele="{fiche.id}"><section data-volet="{fiche.id}" id="verdict-{fiche.id}">'
        f'<h3><span class="signe signe--{fiche.id}">{escape(nom_de_volet(ctx, fiche.id))}</span> '
        f'<span class="verdict__mot">{issues(ctx, "mot", ISSUES_DU_VOLET)}</span></h3>'
        f"<p>{issues(ctx, 'verdict', ISSUES_DU_VOLET)} {ctx.t(ZONE, 'reserve')}</p><details data-criteres>"
        f'<summary>{ctx.t(ZONE, "criteres")}</summary><ul class="criteres">{rendre_phrases(ctx, fiche)}</ul></details>'
        f"<div data-manque><h4>{ctx.t(ZONE, 'manque')}</h4><ul></ul></div>"
        f"{rendre_pieces(ctx, fiche)}{rendre_points(ctx, fiche)}{rendre_suite(ctx, fiche)}</section></template>"
    )


def issues(ctx: Contexte, prefixe: str, formes: tuple[str, ...] = VERDICTS) -> str:
    """Les formes d'un même texte ; le navigateur en garde une."""
    return "".join(f'<span data-si="{issue}">{ctx.t(ZONE, f"{prefixe}_{issue}")}</span>' for issue in formes)


def rendre_phrases(ctx: Contexte, fiche: Admissibilite) -> str:
    """Les critères d'un volet, ceux qu'il reprend compris."""
    return "".join(rendre_critere(ctx, partie, critere) for partie, critere in criteres_de(ctx, fiche))


def criteres_de(ctx: Contexte, fiche: Admissibilite) -> list[tuple[Admissibilite, Critere]]:
    """Chaque critère d'un volet, avec la fiche où il est écrit."""
    parties = [fiche, *([exiger(ctx, fiche.reprend)] if fiche.reprend else [])]
    return [(partie, critere) for partie in parties for critere in partie.criteres]


def rendre_pieces(ctx: Contexte, fiche: Admissibilite) -> str:
    """Les documents qui montrent les critères établis, à préparer sans attendre la liste du programme."""
    pieces = "".join(
        f"<li>{rendre_texte(ctx, f'{cle_de(partie, critere)}.a_preparer', critere.a_preparer)}</li>"
        for partie, critere in criteres_de(ctx, fiche)
        if critere.a_preparer
    )
    if not pieces:
        return ""
    return (
        f"<div data-pieces><h4>{ctx.t(ZONE, 'pieces')}</h4><p>{ctx.t(ZONE, 'pieces_texte')}</p><ul>{pieces}</ul></div>"
    )


def rendre_critere(ctx: Contexte, fiche: Admissibilite, critere: Critere) -> str:
    """Un critère : son issue en un mot, sa phrase, sa source."""
    cle = cle_de(fiche, critere)
    textes = {"oui": critere.si_oui, "non": critere.si_non, "inconnu": critere.si_inconnu}
    phrases = "".join(
        f'<span data-si="{issue}">{rendre_texte(ctx, f"{cle}.si_{issue}", texte)}</span>'
        for issue, texte in textes.items()
    )
    return (
        f'<li data-critere="{critere.id}"><p class="critere__titre"><strong>'
        f"{rendre_texte(ctx, f'{cle}.intitule', critere.intitule)}</strong> "
        f'<span class="mot">{issues(ctx, "critere")}</span></p>'
        f'<p>{phrases}</p><p class="critere__source">{rendre_provenance(ctx, critere)}</p></li>'
    )


def rendre_points(ctx: Contexte, fiche: Admissibilite) -> str:
    """Les critères que le programme n'a pas publiés pour ce volet, ceux de la fiche qu'il reprend compris."""
    repris = exiger(ctx, fiche.reprend).points if fiche.reprend else ()
    return lister_les_points(ctx, (*fiche.points, *repris), "h4")


def lister_les_points(ctx: Contexte, points: tuple[str, ...], rang: str) -> str:
    """Des points à confirmer, sous un titre de ce rang."""
    elements = "".join(
        f"<li>{rendre_texte(ctx, f'points.{point}.enonce', ctx.site.points[point].enonce)}</li>" for point in points
    )
    titre = f"<{rang}>{ctx.t(ZONE, 'points')}</{rang}>"
    return f"<div data-points>{titre}<p>{ctx.t(ZONE, 'points_texte')}</p><ul>{elements}</ul></div>"


def rendre_suite(ctx: Contexte, fiche: Admissibilite) -> str:
    """Ce qu'on peut faire ensuite, quel que soit le verdict."""
    volet = ctx.site.volets[fiche.id]
    liens = [(ctx.url(chemin), ctx.t(ZONE, f"suite_{cle}")) for cle, chemin in SUITES.get(fiche.id, {}).items()]
    liens.append((ctx.url(volet.page), ctx.t(ZONE, "suite_volet", volet=nom_de_volet(ctx, fiche.id))))
    liens.append((ctx.url("ressources/contacts.md"), ctx.t(ZONE, "suite_contacts")))
    elements = "".join(f'<li><a href="{adresse}">{texte}</a></li>' for adresse, texte in liens)
    return f"<h4>{ctx.t(ZONE, 'suite')}</h4><ul>{elements}</ul>"


def nom_de_volet(ctx: Contexte, identifiant: str) -> str:
    """Le nom court d'un volet, dans la langue de la page."""
    return ctx.parler(f"volets.{identifiant}.court", ctx.site.volets[identifiant].court).texte


def nom_de_fiche(ctx: Contexte, fiche: Admissibilite) -> str:
    """Le titre d'un bloc de règles : le volet, ou le groupe de critères repris."""
    if fiche.id in ctx.site.volets:
        return ctx.t(ZONE, "groupe_volet", volet=nom_de_volet(ctx, fiche.id))
    return ctx.t(ZONE, f"groupe_{fiche.id.replace('-', '_')}")
