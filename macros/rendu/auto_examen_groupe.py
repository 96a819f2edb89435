"""Écrit les trois pages qui lisent des fichiers de réponses : deux dates, un conseil, un groupe d'organisations."""

from html import escape

from macros.export import ilot
from macros.export_auto_examen import exporter_auto_examen
from macros.modeles.auto_examen import Bareme
from macros.rendu.auto_examen import bareme_du_site
from macros.rendu.auto_examen_accueil import bouton
from macros.rendu.auto_examen_mots import GROUPE, exporter_mots
from macros.rendu.contexte import Contexte
from macros.rendu.modules import en_preparation, lien_module


def rendre_comparer(ctx: Contexte) -> str:
    """Deux portraits, leurs dates, le tableau des écarts et le radar superposé."""
    bareme = bareme_du_site(ctx)
    cotes = "".join(rendre_cote(ctx, cote) for cote in ("avant", "apres"))
    resultat = (
        f'<h2 tabindex="-1" data-titre>{ctx.t(GROUPE, "comparaison_titre")}</h2><p class="ae-avis" data-communs hidden></p>'
        f'<div class="ae-portrait">{tableau(ctx, "comparaison_legende", ("dimension", "avant", "apres", "ecart"), "ecarts")}'
        '<figure class="ae-figure"><div data-radar></div><figcaption>'
        f'<span class="ae-cle ae-cle--score">{ctx.t(GROUPE, "radar_apres")}</span> '
        f'<span class="ae-cle ae-cle--cible">{ctx.t(GROUPE, "radar_avant")}</span></figcaption></figure></div>'
        f"<p>{ctx.t(GROUPE, 'comparaison_note', n=bareme.regles.stable_max)}</p>"
        f'<div class="boutons sans-papier">{bouton(ctx, "imprimer", zone=GROUPE)}</div>'
    )
    depot = f'<div class="ae-cotes">{cotes}</div><p data-dates role="status"></p>'
    return rendre(ctx, "comparer", depot, resultat, bareme)


def rendre_cote(ctx: Contexte, cote: str) -> str:
    """Le choix d'un portrait et sa date."""
    appareil = f"<p>{bouton(ctx, 'appareil', zone=GROUPE)}</p>" if cote == "apres" else ""
    return (
        f'<fieldset data-cote="{cote}"><legend>{ctx.t(GROUPE, cote)}</legend><p><label for="ae-{cote}">'
        f'{ctx.t(GROUPE, "depot")}<span class="hors-vue"> ({ctx.t(GROUPE, cote)})</span></label> '
        f'<input type="file" id="ae-{cote}" accept=".json,application/json"></p>{appareil}'
        f'<p><label for="ae-date-{cote}">{ctx.t(GROUPE, f"date_{cote}")}</label> <input type="date" id="ae-date-{cote}"></p>'
        "<p data-nom></p></fieldset>"
    )


def rendre_groupe(ctx: Contexte) -> str:
    """Les réponses d'un conseil ou d'une équipe : les désaccords d'abord."""
    bareme = bareme_du_site(ctx)
    seuil = str(round(bareme.regles.desaccord_seuil, 2)).replace(".", "," if ctx.langue == "fr" else ".")
    resultat = (
        f'<h2 tabindex="-1" data-titre>{ctx.t(GROUPE, "groupe_titre")}</h2><p>{ctx.t(GROUPE, "groupe_texte")}</p>'
        f'<ol class="ae-liste" data-discuter></ol><p data-aucun hidden>{ctx.t(GROUPE, "groupe_aucun")}</p>'
        f"<h3>{ctx.t(GROUPE, 'groupe_tous')}</h3>"
        f"{tableau(ctx, 'groupe_legende', ('enonce', 'n', 'mediane', 'groupe', 'desaccord', 'roles'), 'constats')}"
        f"<p>{ctx.t(GROUPE, 'groupe_note', seuil=seuil, role=bareme.regles.role_min)}</p>{sortir(ctx)}"
    )
    return rendre(ctx, "groupe", rendre_depot(ctx), resultat, bareme, questions=True)


def rendre_cohorte(ctx: Contexte) -> str:
    """Le portrait de plusieurs organisations, rien sous le seuil, petits nombres masqués."""
    bareme = bareme_du_site(ctx)
    listes = "".join(
        f'<div data-bloc="{nom}"><h3>{ctx.t(GROUPE, f"cohorte_{nom}")}</h3><ol data-{nom}></ol>'
        f'<p data-rien="{nom}">{ctx.t(GROUPE, "cohorte_rien")}</p></div>'
        for nom in ("priorites", "modules")
    )
    resultat = (
        f'<div class="ae-projection" data-projection><div class="ae-projection__tete"><h2 tabindex="-1" data-titre>'
        f"{ctx.t(GROUPE, 'cohorte_titre')}</h2><p data-n></p>{projeter(ctx)}</div><div>"
        f"{tableau(ctx, 'cohorte_legende', ('dimension', 'moyenne', 'q1', 'mediane', 'q3'), 'resumes')}"
        f'<div data-bloc="niveaux">{tableau(ctx, "cohorte_niveaux", ("niveau", "organisations"), "niveaux")}</div></div>'
        f'<div>{listes}</div></div><p class="ae-avis">{ctx.t(GROUPE, "cohorte_masque")}</p>{sortir(ctx)}'
        f"<p>{ctx.t(GROUPE, 'cohorte_export')}</p><p><strong>{ctx.t(GROUPE, 'cohorte_effacer')}</strong></p>"
    )
    return rendre(ctx, "cohorte", rendre_depot(ctx), resultat, bareme)


def tableau(ctx: Contexte, legende: str, colonnes: tuple[str, ...], nom: str) -> str:
    """Un tableau à remplir ; chaque colonne a sa clé."""
    tete = "".join(
        f'<th scope="col" data-colonne="{colonne}">{ctx.t(GROUPE, f"colonne_{colonne}")}</th>' for colonne in colonnes
    )
    return (
        f'<table class="tableau"><caption>{ctx.t(GROUPE, legende)}</caption><thead><tr>{tete}</tr></thead>'
        f"<tbody data-{nom}></tbody></table>"
    )


def rendre_depot(ctx: Contexte) -> str:
    """Le choix de plusieurs fichiers, et la liste de ceux qui sont retenus."""
    return (
        f'<p><label for="ae-fichiers">{ctx.t(GROUPE, "depot")}</label> <input type="file" id="ae-fichiers" multiple '
        f'accept=".json,application/json" aria-describedby="ae-fichiers-aide"></p><p id="ae-fichiers-aide">'
        f'{ctx.t(GROUPE, "depot_texte")}</p><ul class="ae-note" data-deja></ul><details data-fichiers-bloc hidden><summary></summary>'
        f'<ul class="ae-fichiers" data-fichiers></ul><p>{bouton(ctx, "vider", zone=GROUPE)}</p></details>'
    )


def projeter(ctx: Contexte) -> str:
    """Le bouton qui montre le portrait seul, en grand, puis rend la page ; le script le découvre s'il peut servir."""
    return (
        f'<p class="sans-papier"><button type="button" class="bouton bouton--second" data-action="projeter" '
        f'data-fermer="{ctx.t(GROUPE, "fermer_projection")}" hidden>{ctx.t(GROUPE, "projeter")}</button></p>'
    )


def sortir(ctx: Contexte) -> str:
    """Enregistrer et imprimer."""
    boutons = bouton(ctx, "csv", zone=GROUPE) + bouton(ctx, "imprimer", zone=GROUPE)
    return f'<div class="boutons sans-papier">{boutons}</div>'


def rendre(ctx: Contexte, sorte: str, depot: str, resultat: str, bareme: Bareme, questions: bool = False) -> str:
    """Le dépôt, le résultat, les noms que le navigateur copie et les îlots."""
    retirer = f"<template data-retirer>{bouton(ctx, 'retirer', zone=GROUPE)}</template>"
    return (
        f'<div class="ae" data-groupe="{sorte}"><noscript><p class="ae-avis">{ctx.t(GROUPE, "sans_js")}</p></noscript>'
        '<p role="status" class="ae-annonce" data-annonce></p>'
        f'<div class="ae-depot sans-papier" data-depot hidden>{depot}<div role="alert"><ul class="ae-faute" data-refus></ul></div></div>'
        f'<p data-attente role="status"></p><section data-resultat hidden>{resultat}</section>{retirer}'
        f"{rendre_noms(ctx, bareme, questions)}</div>"
        f"{ilot('auto-examen', exporter_auto_examen(ctx.site))}{ilot('textes', exporter_mots(ctx, GROUPE))}"
    )


def rendre_noms(ctx: Contexte, bareme: Bareme, questions: bool) -> str:
    """Les noms des dimensions, des énoncés, des niveaux et des modules, dans la langue de la page."""
    noms = []
    for d in ctx.site.dimensions.values():
        cle = f"auto-examen/{d.id}"
        court = escape(ctx.parler(f"{cle}.court", d.court).texte)
        noms.append(f'<span data-dimension="{d.id}" data-court="{court}">{ctx.dire(f"{cle}.nom", d.nom)}</span>')
        for e in d.items:
            noms.append(f'<span data-enonce="{e.id}">{ctx.dire(f"{cle}.items.{e.id}.nom", e.nom)}</span>')
            if questions:
                question = ctx.dire(f"{cle}.items.{e.id}.question", e.question)
                noms.append(f'<span data-question="{e.id}">{question}</span>')
                noms += [
                    f'<span data-description="{e.id}-{n}">{ctx.dire(f"{cle}.items.{e.id}.niveaux.{n}", texte)}</span>'
                    for n, texte in enumerate(e.niveaux)
                ]
    for niveau in bareme.niveaux_globaux:
        nom = ctx.dire(f"auto-examen/bareme.niveaux_globaux.{niveau.id}.nom", niveau.nom)
        noms.append(f'<span data-niveau="{niveau.id}">{nom}</span>')
    for module in bareme.modules:
        titre = ctx.dire(f"modules/{module}.titre", ctx.site.modules[module].titre)
        noms.append(
            f'<a data-module="{module}" href="{lien_module(ctx, module)}">{titre}{en_preparation(ctx, module)}</a>'
        )
    return f"<template data-noms>{''.join(noms)}</template>"
