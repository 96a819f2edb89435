"""Écrit les énoncés : un groupe de boutons par énoncé, ses raisons et ses recommandations."""

from html import escape

from macros.modeles.auto_examen import Dimension, Enonce, Recommandation
from macros.rendu.auto_examen_mots import SUITE, ZONE
from macros.rendu.contexte import Contexte
from macros.rendu.modules import lien_module


def rendre_formulaire(ctx: Contexte) -> str:
    """Tous les énoncés, par dimension. Le bouton d'envoi, inactif sans script, empêche tout envoi."""
    dimensions = "".join(rendre_dimension(ctx, dimension) for dimension in ctx.site.dimensions.values())
    return (
        '<form class="ae-formulaire" data-partie="formulaire" autocomplete="off" novalidate>'
        f"{rendre_tete(ctx)}{dimensions}{rendre_pied(ctx)}</form>"
    )


def rendre_tete(ctx: Contexte) -> str:
    """Au-dessus d'un énoncé : retour, progrès en mots, résumé d'erreur."""
    return (
        f'<div class="ae-tete" data-tete hidden><p><a href="#" data-action="retour">{ctx.t(ZONE, "retour")}</a></p>'
        '<p class="ae-progres" data-progres></p><progress data-barre aria-hidden="true"></progress>'
        '<div class="ae-erreur" data-erreur tabindex="-1" hidden>'
        f'<p class="ae-erreur__titre">{ctx.t(ZONE, "erreur_titre")}</p><div role="alert" data-alerte></div></div></div>'
    )


def rendre_pied(ctx: Contexte) -> str:
    """Sous un énoncé : continuer, passer, revoir."""
    return (
        '<div class="boutons ae-pied" data-pied hidden>'
        f'<button type="submit" class="bouton" data-action="continuer" disabled>{ctx.t(ZONE, "continuer")}</button>'
        f'<button type="button" class="bouton bouton--second" data-action="passer">{ctx.t(ZONE, "passer")}</button>'
        f'<a class="ae-vers-revue" href="#revoir">{ctx.t(ZONE, "revoir")}</a></div>'
    )


def rendre_dimension(ctx: Contexte, dimension: Dimension) -> str:
    """Le nom d'une dimension, la question qu'elle pose et ses énoncés."""
    cle = f"auto-examen/{dimension.id}"
    court = ctx.parler(f"{cle}.court", dimension.court).texte
    enonces = "".join(rendre_enonce(ctx, cle, enonce) for enonce in dimension.items)
    return (
        f'<section class="ae-dimension" data-section="{dimension.id}" data-court="{escape(court)}">'
        f'<h2 id="dimension-{dimension.id}" data-nom-dimension>{ctx.dire(f"{cle}.nom", dimension.nom)}</h2>'
        f'<p class="ae-description">{ctx.dire(f"{cle}.description", dimension.description)}</p>{enonces}</section>'
    )


def rendre_enonce(ctx: Contexte, dimension: str, enonce: Enonce) -> str:
    """Un énoncé entier ; `#q-<id>` mène à lui."""
    cle = f"{dimension}.items.{enonce.id}"
    nom = ctx.dire(f"{cle}.nom", enonce.nom)
    pour = f'<span class="hors-vue"> {ctx.t(ZONE, "pour_question", nom="§").replace("§", nom)}</span>'
    recommandations = "".join(
        rendre_recommandation(ctx, f"{cle}.recommandations.{rang}", recommandation, rang)
        for rang, recommandation in enumerate(enonce.recommandations)
    )
    return (
        f'<div class="ae-enonce" id="q-{enonce.id}" data-enonce="{enonce.id}"><p class="ae-nom" data-nom>{nom}</p>'
        f'<fieldset><legend><h3 tabindex="-1">{ctx.dire(f"{cle}.question", enonce.question)}</h3></legend>'
        f'<p class="ae-faute" id="faute-{enonce.id}" data-faute-enonce></p>'
        f"{rendre_niveaux(ctx, cle, enonce)}{rendre_autres(ctx, cle, enonce)}</fieldset>"
        f"{rendre_note(ctx, enonce, pour)}"
        f"<details data-pourquoi><summary>{ctx.t(ZONE, 'pourquoi')}{pour}</summary>"
        f"<p>{ctx.dire(f'{cle}.pourquoi', enonce.pourquoi)}</p></details>"
        f"<details data-recommandations><summary>{ctx.t(ZONE, 'recommandations')}{pour}</summary>"
        f'<ol start="0">{recommandations}</ol></details></div>'
    )


def rendre_note(ctx: Contexte, enonce: Enonce, pour: str) -> str:
    """De quoi écrire une note ; le script la montre, car lui seul peut la garder."""
    return (
        f'<details class="ae-zone-note" data-zone-note hidden><summary>{ctx.t(SUITE, "note_ouvrir")}{pour}</summary>'
        f'<p id="note-aide-{enonce.id}">{ctx.t(SUITE, "note_texte")}</p>'
        f'<label>{ctx.t(SUITE, "note_champ")}<textarea rows="3" maxlength="500" data-noter="{enonce.id}" '
        f'aria-describedby="note-aide-{enonce.id}"></textarea></label></details>'
    )


def rendre_niveaux(ctx: Contexte, cle: str, enonce: Enonce) -> str:
    """Les cinq niveaux, numérotés pour le calcul à la main."""
    return "".join(
        rendre_choix(enonce.id, str(rang), ctx.dire(f"{cle}.niveaux.{rang}", niveau), f'<b class="ae-rang">{rang}</b> ')
        for rang, niveau in enumerate(enonce.niveaux)
    )


def rendre_autres(ctx: Contexte, cle: str, enonce: Enonce) -> str:
    """« Je ne sais pas », et « Ne s'applique pas » seulement là où c'est permis."""
    choix = rendre_choix(enonce.id, "nsp", ctx.t(ZONE, "nsp"))
    if enonce.na:
        precision = ""
        if enonce.na_precision:
            precision = f" <small>{ctx.dire(f'{cle}.na_precision', enonce.na_precision)}</small>"
        choix += rendre_choix(enonce.id, "na", ctx.t(ZONE, "na"), apres=precision)
    return f'<div class="ae-autres">{choix}</div>'


def rendre_choix(nom: str, valeur: str, texte: str, avant: str = "", apres: str = "") -> str:
    """Un bouton et son étiquette, qui se touche en entier."""
    return (
        f'<label><input type="radio" name="{nom}" value="{valeur}">'
        f"<span>{avant}<span data-texte>{texte}</span>{apres}</span></label>"
    )


def rendre_recommandation(ctx: Contexte, cle: str, recommandation: Recommandation, rang: int) -> str:
    """Quoi faire à ce niveau, et les modules qui y aident."""
    modules = recommandation.modules
    liens = ", ".join(
        f'<a href="{lien_module(ctx, module)}">'
        f"{ctx.dire(f'modules/{module}.titre', ctx.site.modules[module].titre)}</a>"
        for module in modules
    )
    mot = ctx.t(ZONE, "module_suggere" if len(modules) == 1 else "modules_suggeres")
    suite = f' <span class="ae-modules">{mot} {liens}.</span>' if liens else ""
    return f'<li data-niveau="{rang}">{ctx.dire(f"{cle}.texte", recommandation.texte)}{suite}</li>'
