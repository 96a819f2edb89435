"""Écrit toutes les règles et tous les cas en tableaux, du fichier même qui décide."""

from collections import Counter
from collections.abc import Iterator

from macros.export_admissibilite import groupes_et_volets
from macros.modeles.admissibilite import Admissibilite, Condition, Reponse
from macros.rendu.admissibilite_criteres import ZONE, cle_de, exemples_montres, rendre_provenance, rendre_revision
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
    """Chaque cas : la situation, ce qui la distingue, son verdict; toutes ses réponses au besoin."""
    colonnes = [ctx.t(ZONE, f"colonne_{nom}") for nom in ("situation", "distingue", "verdict")]
    montres = list(exemples_montres(fiche))
    usuelles = reponses_usuelles([exemple.quand for _, exemple in montres])
    lignes = [
        [
            rendre_texte(ctx, f"admissibilite/{fiche.id}.exemples.{rang}.nom", exemple.nom),
            rendre_reponses(ctx, exemple.quand, usuelles),
            f'<span class="mot mot--{exemple.alors}">{ctx.t(ZONE, f"mot_{exemple.alors}")}</span>',
        ]
        for rang, exemple in montres
    ]
    return rendre_tableau(ctx.t(ZONE, "legende_cas"), colonnes, lignes, "tableau--cas")


def reponses_usuelles(cas: list[dict[str, Reponse]]) -> dict[str, Reponse | None]:
    """La réponse la plus fréquente à chaque question, dans une suite de cas; aucune si la plupart n'y répondent pas.

    >>> reponses_usuelles([{"vente": "oui"}, {"vente": "oui"}, {"vente": "non", "forme": "obnl"}])
    {'vente': 'oui', 'forme': None}
    """
    questions = dict.fromkeys(question for quand in cas for question in quand)
    return {q: Counter(quand.get(q) for quand in cas).most_common(1)[0][0] for q in questions}


def rendre_reponses(ctx: Contexte, quand: dict[str, Reponse], usuelles: dict[str, Reponse | None]) -> str:
    """Les réponses qui distinguent un cas des autres, puis toutes, dans un bloc qui s'ouvre."""
    propres = {question: valeur for question, valeur in quand.items() if usuelles[question] != valeur}
    tete = rendre_paires(ctx, propres) if propres else f"<p>{ctx.t(ZONE, 'cas_courant')}</p>"
    if len(propres) == len(quand):
        return tete
    resume = ctx.t(ZONE, "toutes_les_reponses", n=len(quand))
    return f"{tete}<details><summary>{resume}</summary>{rendre_paires(ctx, quand)}</details>"


def rendre_paires(ctx: Contexte, quand: dict[str, Reponse]) -> str:
    """Des réponses en liste."""
    return "<ul>" + "".join(f"<li>{paire}</li>" for paire in paires(ctx, quand)) + "</ul>"


def paires(ctx: Contexte, quand: dict[str, Reponse]) -> Iterator[str]:
    """Chaque question, suivie de la réponse donnée."""
    for question, valeur in quand.items():
        yield f"{rendre_question(ctx, question)} <strong>{rendre_reponse(ctx, question, valeur)}</strong>"
