"""Écrit la place du résultat, ses titres et les modèles que le navigateur copie."""

from macros.modeles.auto_examen import Bareme
from macros.rendu.auto_examen_accueil import bouton
from macros.rendu.auto_examen_mots import SUITE, ZONE
from macros.rendu.auto_examen_suite import rendre_cibles, rendre_gestes_de_chantier
from macros.rendu.contexte import Contexte
from macros.rendu.modules import en_preparation, lien_module

COLONNES = ("dimension", "score", "etendue", "confiance")


def rendre_resultat(ctx: Contexte, bareme: Bareme) -> str:
    """Le score, le tableau, le radar, puis quoi faire, dans l'ordre."""
    return (
        '<section class="ae-resultat" data-partie="resultat" hidden>'
        f'<p><a href="#revoir">{ctx.t(ZONE, "revoir")}</a></p>'
        f'<h2 tabindex="-1" data-titre>{ctx.t(ZONE, "resultat_titre")}</h2>'
        f'<p class="ae-incomplet" data-incomplet hidden>{ctx.t(ZONE, "incomplet")}</p>'
        '<p data-date></p><p data-manque></p><div class="ae-global" data-global></div>'
        f"{rendre_portrait(ctx)}{rendre_cibles(ctx, bareme)}{rendre_chantiers(ctx)}{rendre_suite(ctx)}</section>"
    )


def rendre_portrait(ctx: Contexte) -> str:
    """Le tableau d'abord, le radar ensuite : il ne dit rien de plus."""
    tete = "".join(f'<th scope="col" data-colonne="{nom}">{ctx.t(ZONE, f"colonne_{nom}")}</th>' for nom in COLONNES)
    return (
        f'<h3>{ctx.t(ZONE, "dimensions_titre")}</h3><div class="ae-portrait">'
        f'<table class="tableau"><caption>{ctx.t(ZONE, "tableau_legende")}</caption>'
        f"<thead><tr>{tete}</tr></thead><tbody data-dimensions></tbody></table>"
        '<figure class="ae-figure"><div data-radar></div>'
        f'<figcaption><span class="ae-cle ae-cle--score">{ctx.t(ZONE, "legende_score")}</span> '
        f'<span class="ae-cle ae-cle--cible">{ctx.t(ZONE, "legende_cible")}</span></figcaption></figure></div>'
        f'<p class="ae-note">{ctx.t(ZONE, "etendue_note")}</p><p class="ae-note" data-hors-objet></p>'
    )


def rendre_chantiers(ctx: Contexte) -> str:
    """Alertes, priorités, points à vérifier, modules."""
    return (
        f"{liste(ctx, 'alertes', 'ol')}{rendre_priorites(ctx)}{rendre_vers_le_plan(ctx)}{rendre_a_verifier(ctx)}"
        f'<div data-bloc="modules"><h3>{ctx.t(ZONE, "modules_titre")}</h3><div data-modules></div></div>'
    )


def rendre_vers_le_plan(ctx: Contexte) -> str:
    """Du résultat au plan d'action et au rapport du conseil."""
    tout = f'<span data-bloc="tout-planifier">{bouton(ctx, "tout-planifier", second=False, zone=SUITE)}</span>'
    liens = "".join(
        f'<a class="bouton bouton--second" href="#{nom}">{ctx.t(SUITE, f"voir_{nom}")}</a>'
        for nom in ("plan", "rapport")
    )
    return f'<p class="ae-note sans-papier">{ctx.t(SUITE, "tout_planifier_texte")}</p><div class="boutons sans-papier">{tout}{liens}</div>'


def rendre_a_verifier(ctx: Contexte) -> str:
    """Les « Je ne sais pas », rangés selon la personne à qui demander."""
    return (
        f'<div data-bloc="a-verifier"><h3>{ctx.t(ZONE, "a_verifier_titre")}</h3><p>{ctx.t(ZONE, "a_verifier_texte")}</p>'
        "<div data-a-verifier></div></div>"
    )


def liste(ctx: Contexte, nom: str, balise: str) -> str:
    """Un titre, une phrase et une liste à remplir."""
    attribut = nom.replace("_", "-")
    return (
        f'<div data-bloc="{attribut}"><h3>{ctx.t(ZONE, f"{nom}_titre")}</h3><p>{ctx.t(ZONE, f"{nom}_texte")}</p>'
        f'<{balise} class="ae-liste" data-{attribut}></{balise}></div>'
    )


def rendre_priorites(ctx: Contexte) -> str:
    """Les priorités, ou ce qu'on dit quand il n'y en a pas."""
    return (
        f'<div><h3>{ctx.t(ZONE, "priorites_titre")}</h3><div data-bloc="priorites"><p>{ctx.t(ZONE, "priorites_texte")}</p>'
        '<ol class="ae-liste" data-priorites></ol></div>'
        f'<p data-bloc="sans-priorite">{ctx.t(ZONE, "sans_priorite")}</p>'
        f'<p data-bloc="cibles-atteintes">{ctx.t(ZONE, "cibles_atteintes")}</p>'
        f'<div class="boutons ae-cibles"><span data-bloc="viser-plus">{bouton(ctx, "viser-plus")}</span>'
        f'<span data-bloc="cibles-depart">{bouton(ctx, "cibles-depart")}</span></div></div>'
    )


def rendre_suite(ctx: Contexte) -> str:
    """À qui parler ensuite, et la version complète pour qui a fait l'express."""
    liens = (
        ("ressources/contacts.md", "suite_contacts"),
        ("volets/accompagnement.md", "suite_accompagnement"),
        ("auto-examen/lire-ses-resultats.md", "suite_lire"),
    )
    elements = "".join(f'<li><a href="{ctx.url(chemin)}">{ctx.t(ZONE, cle)}</a></li>' for chemin, cle in liens)
    return (
        f"<h3>{ctx.t(ZONE, 'suite_titre')}</h3><p>{ctx.t(ZONE, 'suite_ca')}</p><ul>{elements}</ul>"
        f'<div data-bloc="court"><p>{ctx.t(ZONE, "court_avis")}</p>'
        f'<div class="boutons">{bouton(ctx, "completer")}</div></div>'
    )


def rendre_modeles(ctx: Contexte, bareme: Bareme) -> str:
    """Les noms des niveaux et des modules, que le navigateur copie au lieu de les écrire."""
    niveaux = "".join(
        f'<p data-niveau-global="{niveau.id}"><strong>'
        f"{ctx.dire(f'auto-examen/bareme.niveaux_globaux.{niveau.id}.nom', niveau.nom)}</strong>. "
        f"{ctx.dire(f'auto-examen/bareme.niveaux_globaux.{niveau.id}.texte', niveau.texte)}</p>"
        for niveau in bareme.niveaux_globaux
    )
    modules = "".join(
        f'<a data-module="{module}" href="{lien_module(ctx, module)}">'
        f"{ctx.dire(f'modules/{module}.titre', ctx.site.modules[module].titre)}{en_preparation(ctx, module)}</a>"
        for module in bareme.modules
    )
    rangs = "".join(
        f'<p data-mot="{nom}">{ctx.t(ZONE, nom)}</p>'
        for nom in ("modules_urgence", "modules_debut", "modules_suite", "modules_rythme")
    )
    return f"<template data-modeles>{niveaux}{modules}{rangs}{rendre_gestes_de_chantier(ctx)}</template>"
