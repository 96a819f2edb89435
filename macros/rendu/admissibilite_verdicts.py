"""Écrit d'avance les phrases de chaque verdict, dans des modèles que le navigateur copie."""

from html import escape

from macros.modeles.admissibilite import Admissibilite, Critere
from macros.rendu.admissibilite_communs import criteres_de, rendre_communs
from macros.rendu.admissibilite_criteres import ZONE, cle_de, rendre_provenance
from macros.rendu.admissibilite_suites import rendre_suites
from macros.rendu.contexte import Contexte
from macros.rendu.texte import rendre_texte

VERDICTS = ("oui", "non", "inconnu")
ISSUES_DU_VOLET = (*VERDICTS, "revision", "ailleurs")
TEXTES = ("premiere", "restantes_0", "restantes_1", "restantes_n", "effacees", "change", "affiche", "attente")
TEXTES_DU_LIEN = ("reprises", "copie", "copier_soi_meme", "lien_illisible", "lien_recu")


def rendre_modeles(ctx: Contexte) -> str:
    """Un modèle par volet, ceux du résumé et de ce qui leur est commun, et les mots que le navigateur annonce."""
    fiches = [ctx.site.admissibilite[volet] for volet in ctx.site.volets if volet in ctx.site.admissibilite]
    volets = "".join(rendre_modele(ctx, fiche) for fiche in fiches)
    mots = "".join(f'<p data-texte="{cle}">{ctx.t(ZONE, cle)}</p>' for cle in (*TEXTES, *TEXTES_DU_LIEN))
    return f"{volets}{rendre_ligne(ctx)}{rendre_communs(ctx, fiches)}<template data-textes>{mots}</template>"


def rendre_ligne(ctx: Contexte) -> str:
    """Une ligne du résumé : le volet, son verdict, pourquoi, et la prochaine étape."""
    return (
        '<template data-modele="ligne"><li><p data-titre><a></a> </p><p data-raison></p>'
        f"<p data-prochaine><strong>{ctx.t(ZONE, 'prochaine')}</strong> </p></li></template>"
    )


def rendre_modele(ctx: Contexte, fiche: Admissibilite) -> str:
    """Le verdict d'un volet, avec toutes les issues de chaque phrase."""
    return (
        f'<template data-modele="{fiche.id}"><section data-volet="{fiche.id}" id="verdict-{fiche.id}">'
        f'<h3><span class="signe signe--{fiche.id}">{escape(nom_de_volet(ctx, fiche.id))}</span> '
        f'<span class="verdict__mot">{issues(ctx, "mot", ISSUES_DU_VOLET)}</span></h3>'
        f"{rendre_pourquoi(ctx, fiche)}{rendre_suites(ctx, fiche)}"
        f'<div data-manque id="manque-{fiche.id}"><h4>{ctx.t(ZONE, "manque")}</h4><ul></ul></div>'
        '<ul class="criteres" data-decisifs></ul><details data-criteres>'
        f'<summary>{issues(ctx, "criteres")}</summary><ul class="criteres">{rendre_phrases(ctx, fiche)}</ul>'
        f"<p data-communs-imprimes>{ctx.t(ZONE, 'criteres_communs')}</p></details>"
        "</section></template>"
    )


def rendre_pourquoi(ctx: Contexte, fiche: Admissibilite) -> str:
    """La phrase du verdict; le navigateur y nomme les critères qui l'expliquent."""
    nombre = len(criteres_de(ctx, fiche))
    raisons = "".join(
        f'<span data-si="{issue}" data-raisons> {ctx.t(ZONE, f"raison_{issue}")} '
        f"<span data-autres> {ctx.t(ZONE, 'raison_autres')}</span></span>"
        for issue in ("non", "inconnu")
    )
    return f"<p data-pourquoi>{issues(ctx, 'verdict', ISSUES_DU_VOLET, nombre=nombre)}{raisons}</p>"


def issues(ctx: Contexte, prefixe: str, formes: tuple[str, ...] = VERDICTS, **mots: object) -> str:
    """Les formes d'un même texte ; le navigateur en garde une."""
    return "".join(f'<span data-si="{issue}">{ctx.t(ZONE, f"{prefixe}_{issue}", **mots)}</span>' for issue in formes)


def rendre_phrases(ctx: Contexte, fiche: Admissibilite) -> str:
    """Les critères d'un volet, ceux qu'il reprend compris."""
    return "".join(
        rendre_critere(ctx, partie, critere, partie is not fiche) for partie, critere in criteres_de(ctx, fiche)
    )


def rendre_critere(ctx: Contexte, fiche: Admissibilite, critere: Critere, repris: bool) -> str:
    """Un critère : son issue en un mot, sa phrase, sa source; marqué s'il est commun à plusieurs volets."""
    cle = cle_de(fiche, critere)
    textes = {"oui": critere.si_oui, "non": critere.si_non, "inconnu": critere.si_inconnu}
    phrases = "".join(
        f'<span data-si="{issue}">{rendre_texte(ctx, f"{cle}.si_{issue}", texte)}</span>'
        for issue, texte in textes.items()
    )
    return (
        f'<li data-critere="{critere.id}"{" data-repris" if repris else ""}><p class="critere__titre"><strong>'
        f"{rendre_texte(ctx, f'{cle}.intitule', critere.intitule)}</strong> "
        f'<span class="mot">{issues(ctx, "critere")}</span></p>'
        f'<p>{phrases}</p><p class="critere__source">{rendre_provenance(ctx, critere)}</p></li>'
    )


def nom_de_volet(ctx: Contexte, identifiant: str) -> str:
    """Le nom court d'un volet, dans la langue de la page."""
    return ctx.parler(f"volets.{identifiant}.court", ctx.site.volets[identifiant].court).texte


def nom_de_fiche(ctx: Contexte, fiche: Admissibilite) -> str:
    """Le titre d'un bloc de règles : le volet, ou le groupe de critères repris."""
    if fiche.id in ctx.site.volets:
        return ctx.t(ZONE, "groupe_volet", volet=nom_de_volet(ctx, fiche.id))
    return ctx.t(ZONE, f"groupe_{fiche.id.replace('-', '_')}")
