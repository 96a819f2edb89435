"""Écrit les parcours, ce qu'on en a suivi, et l'attestation que chaque personne remplit elle-même."""

from html import escape

from macros.export import ilot
from macros.export_auto_examen import exporter_auto_examen
from macros.modeles.formation import Etape, Parcours
from macros.modeles.modules import Module
from macros.rendu.contexte import Contexte
from macros.rendu.modules import en_preparation, lien_module, trouver
from macros.rendu.tableau import modifier
from macros.rendu.texte import rendre_texte
from macros.rendu.typographie import typographier

ZONE = "parcours"


def phrase(ctx: Contexte, cle: str) -> str:
    """Un mot de l'interface, typographié, à mettre dans un attribut que le script remplira."""
    return escape(typographier(ctx.brut(ZONE, cle), ctx.langue))


def lien(ctx: Contexte, module: Module) -> str:
    """Le nom du module, qui mène à sa page."""
    return f'<a href="{lien_module(ctx, module.id)}">{ctx.dire(f"modules/{module.id}.titre", module.titre)}</a>'


def rendre_parcours(ctx: Contexte) -> str:
    """Un parcours par rôle : ses modules dans l'ordre, leur durée, et ce que l'appareil en a noté."""
    blocs = "".join(rendre_un_parcours(ctx, parcours) for parcours in ctx.site.parcours.values())
    return f'<div data-parcours data-termine="{phrase(ctx, "termine_le")}">{blocs}</div>{modifier(ctx, "data/parcours.yml")}'


def rendre_un_parcours(ctx: Contexte, parcours: Parcours) -> str:
    """Le titre du rôle, pourquoi, et la liste ordonnée."""
    cle = f"parcours.{parcours.id}"
    minutes = sum(trouver(ctx, etape.id).minutes for etape in parcours.etapes)
    total = ctx.t(ZONE, "parcours_minutes", n=len(parcours.etapes), minutes=minutes)
    etapes = "".join(rendre_etape(ctx, f"{cle}.etapes.{etape.id}", etape) for etape in parcours.etapes)
    return (
        f'<section class="parcours" data-chemin><h3 id="{parcours.id}">{ctx.dire(f"{cle}.titre", parcours.titre)}</h3>'
        f"<p>{rendre_texte(ctx, f'{cle}.pour', parcours.pour)}</p><ol>{etapes}</ol>"
        f'<p class="aide">{total} <span data-avancement="{phrase(ctx, "avancement")}"></span></p></section>'
    )


def rendre_etape(ctx: Contexte, cle: str, etape: Etape) -> str:
    """Un module du parcours : son nom, sa durée, ce qu'il apporte."""
    module = trouver(ctx, etape.id)
    duree = ctx.t("modules", "minutes", n=module.minutes)
    return (
        f'<li data-module="{module.id}">{lien(ctx, module)} ({duree}){en_preparation(ctx, module.id)} '
        f"<strong data-fait></strong><br>{rendre_texte(ctx, f'{cle}.pourquoi', etape.pourquoi)}</li>"
    )


def rendre_progres(ctx: Contexte) -> str:
    """Les modules notés comme terminés sur l'appareil, et de quoi les emporter ou les effacer."""
    elements = "".join(
        f'<li data-module="{m.id}" hidden>{lien(ctx, m)} <span data-fait></span></li>'
        for m in ctx.site.modules.values()
    )
    boutons = "".join(
        f'<button type="button" class="bouton bouton--second" data-action="{nom}">{ctx.t(ZONE, nom)}</button>'
        for nom in ("exporter", "effacer", "annuler")
    )
    mots = " ".join(f'data-{nom}="{phrase(ctx, nom)}"' for nom in ("efface", "retour", "importe", "faute_fichier"))
    return (
        f'<div data-progres data-termine="{phrase(ctx, "termine_le")}"><p data-vide>{ctx.t(ZONE, "progres_vide")}</p><ul>{elements}</ul>'
        f'<div class="sans-papier" data-outils hidden><p class="boutons">{boutons}</p><p><label>{ctx.t(ZONE, "importer")} '
        f'<input type="file" accept=".json,application/json" data-fichier></label></p><p role="status" data-annonce {mots}></p>'
        f'<p class="aide">{ctx.t(ZONE, "progres_aide")}</p></div></div>'
    )


def rendre_selon_reponses(ctx: Contexte) -> str:
    """Les modules que suggèrent les réponses gardées sur l'appareil ; sans elles, par où commencer."""
    elements = "".join(f'<li data-module="{m.id}">{lien(ctx, m)}</li>' for m in ctx.site.modules.values())
    return (
        f"<div data-selon><p data-vide>{ctx.t(ZONE, 'selon_vide')}</p>"
        f"<div data-suite hidden><p>{ctx.t(ZONE, 'selon_aide')}</p><ol></ol></div>"
        f"<template data-modules>{elements}</template>{ilot('auto-examen', exporter_auto_examen(ctx.site))}</div>"
    )


def rendre_terminer(ctx: Contexte, identifiant: str) -> str:
    """Le bouton qui note, sur l'appareil, que le module est terminé, et ce qui vient ensuite."""
    mots = " ".join(f'data-{nom}="{phrase(ctx, nom)}"' for nom in ("termine", "non_termine", "termine_le", "retirer"))
    mots += f' data-terminer-mot="{phrase(ctx, "terminer")}"'
    suites = " ".join(
        f'<a href="{ctx.url(f"modules/{page}.md")}">{ctx.t(ZONE, f"suite_{page}")}</a>'
        for page in ("parcours", "attestation")
    )
    return (
        f'<div class="sans-papier" data-terminer="{identifiant}" {mots} hidden><p><button type="button" class="bouton">'
        f"{ctx.t(ZONE, 'terminer')}</button> <strong data-fait></strong> "
        f'<span role="status" data-annonce></span></p><p data-suites hidden>{suites}</p></div>'
    )


def rendre_attestation(ctx: Contexte) -> str:
    """Un formulaire à imprimer : il se remplit à l'écran ou à la main, et ne se vérifie pas."""
    champs = "".join(
        f'<p><label for="att-{nom}">{ctx.t(ZONE, f"att_{nom}")}</label><input id="att-{nom}" type="text" autocomplete="{auto}"></p>'
        for nom, auto in (("nom", "name"), ("organisation", "organization"), ("date", "off"))
    )
    cases = "".join(
        f'<label><input type="checkbox" value="{m.id}"> <span>{ctx.dire(f"modules/{m.id}.titre", m.titre)} '
        f"({ctx.t('modules', 'minutes', n=m.minutes)})</span></label>"
        for m in ctx.site.modules.values()
        if m.etat == "complet"
    )
    return (
        f'<form class="attestation" data-attestation novalidate><h2 id="attestation">{ctx.t(ZONE, "att_titre")}</h2>{champs}'
        f"<p>{ctx.t(ZONE, 'att_declare')}</p><fieldset><legend>{ctx.t(ZONE, 'att_modules')}</legend>{cases}</fieldset>"
        f'<p class="attestation__signature">{ctx.t(ZONE, "att_signature")}</p>'
        f'<p class="attestation__limite">{ctx.t(ZONE, "att_limite")}</p>'
        f'<p class="sans-papier"><button type="button" class="bouton" data-action="imprimer" hidden>'
        f"{ctx.t(ZONE, 'att_imprimer')}</button></p></form>"
    )
