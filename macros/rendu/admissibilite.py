"""Écrit le formulaire de vérification et, plus bas, toutes ses règles pour qui n'a pas JavaScript."""

from html import escape

from macros.export import ilot
from macros.export_admissibilite import exporter_regles, groupes_et_volets
from macros.modeles.admissibilite import Admissibilite, QuestionPosee
from macros.rendu.admissibilite_criteres import ZONE, rendre_criteres, rendre_fiche
from macros.rendu.admissibilite_verdicts import nom_de_fiche, rendre_modeles
from macros.rendu.contexte import Contexte
from macros.rendu.texte import rendre_texte

__all__ = ["rendre_criteres", "rendre_verifier"]
OUI_NON = ("oui", "non")
PISTES = {"entreprise": "admissibilite/accompagnement.md", "regroupement": "admissibilite/aide-financiere.md"}


def rendre_verifier(ctx: Contexte) -> str:
    """Le formulaire, la place du résultat, les modèles de phrases, toutes les règles et leur îlot."""
    return (
        f'<div class="verifier" data-verifier>{rendre_formulaire(ctx)}{rendre_resultat(ctx)}'
        f"{rendre_modeles(ctx)}</div>{rendre_toutes_les_regles(ctx)}"
        f"{ilot('admissibilite', exporter_regles(ctx.site))}"
    )


def rendre_formulaire(ctx: Contexte) -> str:
    """Une question par groupe de boutons ; rien n'est coché, rien n'est envoyé."""
    questions = "".join(rendre_question(ctx, question) for question in ctx.site.questions.values())
    boutons = (
        f'<button class="bouton" type="submit" data-action="verifier" disabled>{ctx.t(ZONE, "verifier")}</button>'
        f'<button class="bouton bouton--second" type="button" data-action="effacer">{ctx.t(ZONE, "effacer")}</button>'
    )
    return (
        f'<noscript><p class="verifier__avis">{ctx.t(ZONE, "sans_js")}</p></noscript>'
        f'<p class="verifier__note">{ctx.t(ZONE, "confidentialite")}</p>'
        f'<form autocomplete="off">{questions}<p data-restantes></p>'
        f'<div class="boutons" data-boutons hidden>{boutons}</div></form>'
        '<p role="status" class="verifier__annonce" data-annonce></p>'
    )


def rendre_question(ctx: Contexte, question: QuestionPosee) -> str:
    """Le groupe d'une question : sa légende, son aide, ses réponses et « Je ne sais pas »."""
    cle = f"admissibilite/questions.{question.id}"
    legende = rendre_texte(ctx, f"{cle}.texte", question.texte)
    aide, lien = "", ""
    if question.aide:
        aide = f'<p class="aide" id="aide-{question.id}">{rendre_texte(ctx, f"{cle}.aide", question.aide)}</p>'
        lien = f' aria-describedby="aide-{question.id}"'
    nombre = rendre_nombre(ctx, question.id) if question.type == "nombre" else ""
    choix = "".join(rendre_choix(question.id, valeur, texte) for valeur, texte in reponses(ctx, question))
    return (
        f'<fieldset data-question="{question.id}" id="question-{question.id}"{lien}>'
        f"<legend>{legende}</legend>{aide}{nombre}{choix}</fieldset>"
    )


def rendre_nombre(ctx: Contexte, question: str) -> str:
    """La saisie d'un nombre, et ce qu'on en dit s'il ne se lit pas."""
    return (
        f'<label for="nombre-{question}">{ctx.t(ZONE, "nombre")}</label> '
        f'<input type="text" inputmode="decimal" id="nombre-{question}" data-nombre aria-describedby="erreur-{question}">'
        f'<p id="erreur-{question}" class="erreur" role="alert" data-erreur hidden>{ctx.t(ZONE, "nombre_illisible")}</p>'
    )


def reponses(ctx: Contexte, question: QuestionPosee) -> list[tuple[str, str]]:
    """Les réponses permises et leurs mots ; « Je ne sais pas » toujours en dernier."""
    cle = f"admissibilite/questions.{question.id}.choix"
    propres = [(option.id, rendre_texte(ctx, f"{cle}.{option.id}.texte", option.texte)) for option in question.choix]
    binaires = [(valeur, ctx.t(ZONE, valeur)) for valeur in OUI_NON] if question.type == "oui-non" else []
    return [*propres, *binaires, ("nsp", ctx.t(ZONE, "nsp"))]


def rendre_choix(question: str, valeur: str, texte: str) -> str:
    """Un bouton et son étiquette, qui se touche en entier."""
    return f'<label><input type="radio" name="{question}" value="{escape(valeur)}"><span>{texte}</span></label>'


def rendre_resultat(ctx: Contexte) -> str:
    """La place du résultat, avec ce qu'elle dit avant les réponses."""
    return (
        f'<section class="resultat" data-resultat aria-labelledby="resultat">'
        f'<h2 id="resultat" tabindex="-1">{ctx.t(ZONE, "resultat")}</h2>'
        f"<p data-attente>{ctx.t(ZONE, 'attente')}</p>{rendre_resume(ctx)}"
        f'<div class="boutons" data-imprimer hidden>{bouton_second(ctx, "imprimer")}{bouton_second(ctx, "lien")}</div>'
        f"{rendre_lien(ctx)}<div data-verdicts></div><div data-communs></div></section>"
    )


def rendre_resume(ctx: Contexte) -> str:
    """Ce qu'on lit d'abord : chaque volet, son verdict, pourquoi et la prochaine étape; puis la réserve et le jour."""
    dates = f'<a href="{ctx.url("programme/dates.md")}">{ctx.t(ZONE, "statut_lien")}</a>'
    return (
        f"<div data-obtenu hidden>{rendre_pistes(ctx)}<ul data-resume></ul>"
        f"<p>{ctx.t(ZONE, 'reserve')} <strong>{ctx.t(ZONE, 'statut')}</strong> {dates}</p>"
        f"<p>{ctx.t(ZONE, 'obtenu_le')} <time></time>.</p></div>"
    )


def rendre_pistes(ctx: Contexte) -> str:
    """Ce qu'on dit à qui ne sait pas pour qui il vérifie : rien ne se vérifie, et les deux pistes."""
    pistes = "".join(
        f'<li>{ctx.t(ZONE, f"piste_{cle}")} <a href="{ctx.url(page, "a-qui")}">{ctx.t(ZONE, f"piste_{cle}_lien")}</a></li>'
        for cle, page in PISTES.items()
    )
    return f"<div data-sans-savoir hidden><p>{ctx.t(ZONE, 'sans_savoir')}</p><ul>{pistes}</ul></div>"


def bouton_second(ctx: Contexte, action: str) -> str:
    """Un bouton, du nom de ce qu'il fait."""
    return f'<button class="bouton bouton--second" type="button" data-action="{action}">{ctx.t(ZONE, action)}</button>'


def rendre_lien(ctx: Contexte) -> str:
    """Le lien à copier, et ce qu'il révèle."""
    return (
        f'<div class="verifier__lien" data-lien hidden><label for="lien-du-resultat">{ctx.t(ZONE, "lien_champ")}</label>'
        f'<input id="lien-du-resultat" type="text" readonly aria-describedby="lien-revele">'
        f'<p class="aide" id="lien-revele">{ctx.t(ZONE, "lien_revele")}</p>{bouton_second(ctx, "copier")}</div>'
    )


def rendre_toutes_les_regles(ctx: Contexte) -> str:
    """Les critères et les cas de chaque fiche, dans des blocs à déplier."""
    groupes, volets = groupes_et_volets(ctx.site)
    blocs = "".join(rendre_bloc(ctx, fiche) for fiche in (*groupes, *volets))
    return (
        f'<section class="regles"><h2 id="tous-les-criteres">{ctx.t(ZONE, "tous")}</h2>'
        f"<p>{ctx.t(ZONE, 'tous_texte')}</p>{blocs}</section>"
    )


def rendre_bloc(ctx: Contexte, fiche: Admissibilite) -> str:
    """Un bloc à déplier par fiche."""
    return f"<details><summary>{nom_de_fiche(ctx, fiche)}</summary>{rendre_fiche(ctx, fiche)}</details>"
