"""Écrit la place du plan d'action, le modèle d'une tâche et de quoi emporter le plan."""

from macros.rendu.auto_examen_accueil import bouton
from macros.rendu.auto_examen_mots import SUITE
from macros.rendu.contexte import Contexte

ETATS = ("a-faire", "en-cours", "fait")
EXPORTS = ("docx", "ics", "csv", "md")
GESTES = ("monter", "descendre", "retirer")


def rendre_plan(ctx: Contexte) -> str:
    """Les tâches, l'ajout d'une tâche à soi, les fichiers à emporter."""
    exports = "".join(bouton(ctx, f"plan-{nom}", f"plan_{nom}", zone=SUITE) for nom in EXPORTS)
    return (
        '<section class="ae-plan" data-partie="plan" hidden>'
        f'<p><a href="#resultat">{ctx.t(SUITE, "retour_resultat")}</a></p>'
        f'<h2 tabindex="-1" data-titre>{ctx.t(SUITE, "plan_titre")}</h2><p>{ctx.t(SUITE, "plan_texte")}</p>'
        f'<p data-plan-vide hidden>{ctx.t(SUITE, "plan_vide")}</p><ol class="ae-taches" data-taches></ol>'
        f"{rendre_nouvelle(ctx)}<h3>{ctx.t(SUITE, 'plan_exports')}</h3>"
        f'<div class="boutons">{exports}{bouton(ctx, "imprimer")}</div>'
        f"<p>{ctx.t(SUITE, 'plan_exports_texte')}</p>{rendre_tache(ctx)}</section>"
    )


def rendre_nouvelle(ctx: Contexte) -> str:
    """De quoi écrire une tâche à soi."""
    return (
        '<form class="ae-nouvelle" data-nouvelle autocomplete="off"><label for="ae-nouvelle">'
        f'{ctx.t(SUITE, "tache_nouvelle")}</label><input id="ae-nouvelle" type="text" maxlength="400" required> '
        f'<button type="submit" class="bouton bouton--second">{ctx.t(SUITE, "tache_ajouter")}</button></form>'
    )


def rendre_tache(ctx: Contexte) -> str:
    """Le modèle d'une tâche, que le script copie."""
    etats = "".join(
        f'<option value="{etat}">{ctx.t(SUITE, "etat_" + etat.replace("-", "_"))}</option>' for etat in ETATS
    )
    champs = (
        ("texte", f'<textarea data-champ="texte" rows="3" maxlength="400">{""}</textarea>', "tache"),
        ("qui", '<input data-champ="qui" type="text" maxlength="80">', "tache_qui"),
        ("quand", '<input data-champ="quand" type="date">', "tache_quand"),
        ("etat", f'<select data-champ="etat">{etats}</select>', "tache_etat"),
    )
    etiquettes = "".join(
        f'<label class="ae-tache__{nom}"><span>{ctx.t(SUITE, cle)}</span>{champ}</label>' for nom, champ, cle in champs
    )
    gestes = "".join(
        f'<button type="button" class="bouton bouton--second" data-tache-geste="{geste}">{ctx.t(SUITE, f"tache_{geste}")}'
        '<span class="hors-vue" data-tache-nom></span></button>'
        for geste in GESTES
    )
    return (
        f'<template data-tache><li><p class="ae-nom" data-tache-enonce></p>{etiquettes}'
        f'<div class="boutons">{gestes}</div></li></template>'
    )
