"""Écrit toutes les règles et tous les cas en tableaux, du fichier même qui décide."""

from collections.abc import Iterator

from macros.export_admissibilite import groupes_et_volets
from macros.modeles.admissibilite import Admissibilite, Condition, Reponse
from macros.rendu.admissibilite_criteres import ZONE, cle_de, rendre_provenance, rendre_revision
from macros.rendu.admissibilite_verdicts import nom_de_fiche
from macros.rendu.contexte import Contexte
from macros.rendu.tableau import modifier, rendre_tableau
from macros.rendu.texte import rendre_texte


def rendre_table_de_decision(ctx: Contexte) -> str:
    """Un tableau de règles et un tableau de cas par fiche, puis leurs fichiers CSV."""
    groupes, volets = groupes_et_volets(ctx.site)
    fiches = "".join(rendre_fiche(ctx, fiche) for fiche in (*groupes, *volets))
    liens = "".join(
        f'<a class="bouton bouton--second" href="{ctx.fichier(f"admissibilite/{nom}.csv")}" download>'
        f"{ctx.t(ZONE, f'telecharger_{nom}')}</a>"
        for nom in ("regles", "cas")
    )
    return f'{fiches}<p>{ctx.t(ZONE, "cas_verifies")}</p><div class="boutons">{liens}</div>'


def rendre_fiche(ctx: Contexte, fiche: Admissibilite) -> str:
    """Les règles propres à une fiche, puis ses cas."""
    return (
        f'<h2 id="{fiche.id}">{nom_de_fiche(ctx, fiche)}</h2>{rendre_revision(ctx, fiche)}'
        f"{tableau_de_regles(ctx, fiche)}{rendre_cas(ctx, fiche)}"
        f"{modifier(ctx, f'data/admissibilite/{fiche.id}.yml')}"
    )


def tableau_de_regles(ctx: Contexte, fiche: Admissibilite) -> str:
    """Chaque critère et la condition exacte qui le remplit."""
    colonnes = [ctx.t(ZONE, f"colonne_{nom}") for nom in ("critere", "si", "source")]
    lignes = [
        [
            rendre_texte(ctx, f"{cle_de(fiche, critere)}.intitule", critere.intitule),
            rendre_condition(ctx, critere.condition),
            rendre_provenance(ctx, critere),
        ]
        for critere in fiche.criteres
    ]
    legende = f"{ctx.t(ZONE, 'legende_regles')} {fiche.version}"
    return rendre_tableau(legende, colonnes, lignes, "tableau--regles")


def rendre_condition(ctx: Contexte, condition: Condition) -> str:
    """Une condition en mots : une question et ses réponses, ou une liste de conditions."""
    if condition.question:
        return (
            f"{rendre_question(ctx, condition.question)} {ctx.t(ZONE, 'condition_ou').join(attendus(ctx, condition))}"
        )
    cle = "tous" if condition.tous else "un_de" if condition.un_de else "non"
    enfants = "".join(f"<li>{rendre_condition(ctx, enfant)}</li>" for enfant in condition.enfants)
    return f"{ctx.t(ZONE, f'condition_{cle}')}<ul>{enfants}</ul>"


def attendus(ctx: Contexte, condition: Condition) -> Iterator[str]:
    """Chaque réponse qui remplit une condition simple."""
    egale = () if condition.egale is None else (condition.egale,)
    for valeur in (*egale, *(condition.parmi or ())):
        yield f" <strong>{rendre_reponse(ctx, str(condition.question), valeur)}</strong> "
    for nom in ("au_moins", "au_plus"):
        seuil = getattr(condition, nom)
        if seuil is not None:
            yield f" <strong>{ctx.t(ZONE, f'condition_{nom}', n=seuil)}</strong> "


def rendre_question(ctx: Contexte, identifiant: str) -> str:
    """Le texte d'une question."""
    return rendre_texte(ctx, f"admissibilite/questions.{identifiant}.texte", ctx.site.questions[identifiant].texte)


def rendre_reponse(ctx: Contexte, question: str, valeur: Reponse) -> str:
    """Le texte d'une réponse."""
    for option in ctx.site.questions[question].choix:
        if option.id == valeur:
            return rendre_texte(ctx, f"admissibilite/questions.{question}.choix.{valeur}.texte", option.texte)
    return ctx.t(ZONE, valeur) if valeur in ("oui", "non", "nsp") else str(valeur)


def rendre_cas(ctx: Contexte, fiche: Admissibilite) -> str:
    """Chaque cas : la situation, ses réponses, son verdict."""
    colonnes = [ctx.t(ZONE, f"colonne_{nom}") for nom in ("situation", "reponses", "verdict")]
    lignes = [
        [
            rendre_texte(ctx, f"admissibilite/{fiche.id}.exemples.{rang}.nom", exemple.nom),
            "<ul>" + "".join(f"<li>{paire}</li>" for paire in paires(ctx, exemple.quand)) + "</ul>",
            f'<span class="mot mot--{exemple.alors}">{ctx.t(ZONE, f"mot_{exemple.alors}")}</span>',
        ]
        for rang, exemple in enumerate(fiche.exemples)
    ]
    return rendre_tableau(ctx.t(ZONE, "legende_cas"), colonnes, lignes, "tableau--cas")


def paires(ctx: Contexte, quand: dict[str, Reponse]) -> Iterator[str]:
    """Chaque question, suivie de la réponse donnée."""
    for question, valeur in quand.items():
        yield f"{rendre_question(ctx, question)} <strong>{rendre_reponse(ctx, question, valeur)}</strong>"
