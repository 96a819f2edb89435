"""Écrit ce qui suit le questionnaire : rapport d'une page, lien à partager, cibles, animation."""

from html import escape

from macros.modeles.auto_examen import Bareme
from macros.rendu.auto_examen_accueil import bouton
from macros.rendu.auto_examen_mots import SUITE, ZONE
from macros.rendu.contexte import Contexte


def rendre_rapport(ctx: Contexte) -> str:
    """Une page pour le conseil : score, tableau, radar, alertes, plan ou trois priorités, points à vérifier, case de décision."""
    colonnes = "".join(
        f'<th scope="col" data-colonne="{nom}">{mot}</th>'
        for nom, mot in (
            ("dimension", ctx.t(ZONE, "colonne_dimension")),
            ("score", ctx.t(ZONE, "colonne_score")),
            ("cible", ctx.t(SUITE, "colonne_cible")),
        )
    )
    return (
        '<section class="ae-rapport" data-partie="rapport" hidden>'
        f'<p class="sans-papier"><a href="#resultat">{ctx.t(SUITE, "retour_resultat")}</a></p>'
        f'<h2 tabindex="-1" data-titre>{ctx.t(SUITE, "rapport_titre")}</h2>'
        f'<p class="sans-papier">{ctx.t(SUITE, "rapport_texte")}</p><p data-date></p><p data-manque></p>'
        f'<div class="ae-rapport__tete"><div data-global></div><figure data-qr hidden></figure></div>'
        f'<div class="ae-rapport__portrait"><table class="tableau"><caption>{ctx.t(SUITE, "rapport_tableau")}</caption>'
        f"<thead><tr>{colonnes}</tr></thead><tbody data-dimensions></tbody></table><div data-radar></div></div>"
        f'<div data-bloc="rapport-alertes"><h3>{ctx.t(SUITE, "rapport_alertes")}</h3><ul data-rapport-alertes></ul></div>'
        f'<div data-bloc="rapport-plan"><h3>{ctx.t(SUITE, "plan_titre")}</h3><ol data-rapport-plan></ol><p data-rapport-reste></p></div>'
        f'<div data-bloc="rapport-priorites"><h3>{ctx.t(SUITE, "rapport_priorites")}</h3><ol data-rapport-priorites></ol></div>'
        "<p data-rapport-verifier></p>"
        f"{rendre_decision(ctx)}<p><small>{ctx.t(SUITE, 'rapport_indicatif')}</small></p>"
        f'<p class="sans-papier"><label class="ae-case"><input type="checkbox" data-rapport-qr> {ctx.t(SUITE, "rapport_qr")}</label></p>'
        f'<div class="boutons sans-papier">{bouton(ctx, "imprimer", "rapport_imprimer", second=False, zone=SUITE)}</div></section>'
    )


def rendre_decision(ctx: Contexte) -> str:
    """Les cases que le conseil coche au crayon."""
    lignes = "".join(
        f"<li>{ctx.t(SUITE, f'rapport_{nom}')}{'' if nom == 'retenir' else ' <span class=ae-ligne></span>'}</li>"
        for nom in ("retenir", "modifier", "reporter", "responsable")
    )
    return f'<div class="ae-decision"><h3>{ctx.t(SUITE, "rapport_decision")}</h3><ul>{lignes}</ul></div>'


def rendre_cibles(ctx: Contexte, bareme: Bareme) -> str:
    """Une liste de choix par dimension : la cible déplace les priorités, jamais les scores."""
    reperes = [
        ctx.t(SUITE, "cible_option", n=rang, nom="§").replace(
            "§", ctx.dire(f"auto-examen/bareme.reperes.{rang}", repere)
        )
        for rang, repere in enumerate(bareme.reperes)
    ]
    options = "".join(f'<option value="{rang}">{repere}</option>' for rang, repere in enumerate(reperes) if rang)
    champs = "".join(
        f'<p><label for="cible-{d.id}">{ctx.dire(f"auto-examen/{d.id}.nom", d.nom)}</label> '
        f'<select id="cible-{d.id}" data-cible="{d.id}">{options}</select></p>'
        for d in ctx.site.dimensions.values()
    )
    return (
        f'<details class="ae-cibles-choix sans-papier" data-choix-cibles><summary>{ctx.t(SUITE, "cibles_choix")}</summary>'
        f"<p>{ctx.t(SUITE, 'cibles_choix_texte')}</p>{champs}</details>"
    )


def rendre_lien(ctx: Contexte) -> str:
    """Le lien à partager, l'avertissement d'abord."""
    champ = ctx.t(SUITE, "lien_champ")
    return (
        f"<p>{ctx.t(SUITE, 'lien_texte')}</p>{bouton(ctx, 'lien', zone=SUITE)}"
        f'<div data-lien hidden><label for="ae-lien">{champ}</label><input id="ae-lien" type="text" readonly>'
        f'<div class="boutons">{bouton(ctx, "lien-copier", zone=SUITE)}{bouton(ctx, "lien-qr", zone=SUITE)}</div>'
        f"<figure data-qr hidden></figure><p data-qr-texte hidden>{ctx.t(SUITE, 'lien_qr_texte')}</p></div>"
    )


def rendre_echelle(ctx: Contexte) -> str:
    """Les cinq niveaux et leur nom : on vote en les voyant, sans les descriptions."""
    reperes = ctx.site.bareme.reperes if ctx.site.bareme else ()
    mots = "".join(
        f"<li>{rang} {ctx.dire(f'auto-examen/bareme.reperes.{rang}', repere)}</li>"
        for rang, repere in enumerate(reperes)
    )
    return f'<ul class="ae-echelle">{mots}</ul>'


def rendre_animation(ctx: Contexte) -> str:
    """La barre de l'animation d'une rencontre, au-dessus de la question."""
    mots = " ".join(f'data-{nom}="{escape(ctx.brut(SUITE, f"animation_{nom}"))}"' for nom in ("montrer", "cacher"))
    return (
        f'<section class="ae-animation" data-animation hidden aria-label="{ctx.t(SUITE, "animation_titre")}">'
        f"<p>{ctx.t(SUITE, 'animation_consigne')}</p>{rendre_echelle(ctx)}"
        f'<div class="boutons"><button type="button" class="bouton" data-action="devoiler" {mots}></button>'
        f"{bouton(ctx, 'quitter', 'animation_quitter', zone=SUITE)}</div></section>"
    )


def rendre_gestes_de_chantier(ctx: Contexte) -> str:
    """Le modèle des deux boutons d'une priorité : la mettre au plan, voir ce qu'elle changerait."""
    return (
        f'<div data-gestes class="boutons sans-papier">{bouton(ctx, "planifier", zone=SUITE)}{bouton(ctx, "si", zone=SUITE)}</div>'
        f"<span data-deja>{ctx.t(SUITE, 'dans_le_plan')}</span>"
    )
