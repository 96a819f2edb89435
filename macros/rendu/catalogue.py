"""Le nom que chaque bloc porte dans une page ; ajouter une macro, c'est ajouter une ligne ici.

Aucun bloc ne porte le nom d'un champ d'en-tête : mkdocs-macros fait de ces champs des variables, qui le masqueraient.
"""

import os
from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import Any

from macros.rendu import admissibilite, etat, faits, glossaire, modules, programme, sources
from macros.rendu.acquis import rendre_acquis
from macros.rendu.annonces import rendre_annonces, rendre_ouverture
from macros.rendu.appels import rendre_appels
from macros.rendu.auto_examen import rendre_auto_examen
from macros.rendu.auto_examen_groupe import rendre_cohorte, rendre_comparer, rendre_groupe
from macros.rendu.bareme import rendre_bareme, rendre_versions
from macros.rendu.captures import rendre_capture
from macros.rendu.carte import rendre_carte
from macros.rendu.changements import rendre_changements
from macros.rendu.chapitres import rendre_chapitres, rendre_guide_entier
from macros.rendu.contexte import Contexte, adresse_du_site
from macros.rendu.donnees_ouvertes import adresse_des_donnees, rendre_dictionnaire, rendre_jeux
from macros.rendu.echeances import rendre_echeances
from macros.rendu.figures import FIGURES, rendre_figure
from macros.rendu.gabarits import rendre_gabarits
from macros.rendu.lecon import rendre_a_retenir, rendre_activite
from macros.rendu.listes import rendre_listes
from macros.rendu.parcours import rendre_attestation, rendre_parcours, rendre_progres, rendre_selon_reponses
from macros.rendu.plan_du_site import rendre_plan_du_site
from macros.rendu.seances import rendre_seances, rendre_trousses
from macros.rendu.table_de_decision import rendre_table_de_decision
from macros.rendu.texte import enrichir
from macros.verifications.appels import Attente

Meta = dict[str, Any]
Bloc = Callable[..., str]
CHOIX = {"figure": frozenset(FIGURES)}


def en_bref(ctx: Contexte, meta: Meta) -> str:
    """Le résumé de l'en-tête, en tête de page."""
    return f'<div class="en-bref"><p>{enrichir(ctx, str(meta["en_bref"]).strip())}</p></div>'


def nom_du_module(ctx: Contexte) -> str:
    """Le module porte le nom de sa page."""
    return ctx.page.rsplit("/", 1)[-1].removesuffix(".md")


def a_emporter(ctx: Contexte) -> str:
    """Le lien vers la version sans connexion, là où la publication l'a déposée ; sinon, comment la faire."""
    fichier = os.environ.get("A_EMPORTER", "")
    if not fichier:
        return f"<p data-a-emporter>{ctx.t('rendu', 'a_emporter_absent')}</p>"
    lien = f'<a class="bouton" href="{ctx.ressource(fichier)}" download>{ctx.t("rendu", "a_emporter")}</a>'
    return f"<p data-a-emporter>{lien}</p>"  # outils/emporter.py ne le garde pas : le dossier ne s'offre pas lui-même


def guide_pdf(ctx: Contexte) -> str:
    """Le lien vers le guide en PDF, là où la publication l'a déposé ; rien ailleurs."""
    fichier = os.environ.get("GUIDE_PDF", "").replace("{langue}", ctx.langue)
    if not fichier:
        return ""
    pages = ctx.t("rendu", "guide_pdf_pages")  # outils/imprimer.py y met le nombre, une fois le PDF fait
    lien = f'<a class="bouton" href="{ctx.ressource(fichier)}">{ctx.t("rendu", "guide_pdf")}</a>'
    return f"<p>{lien} <small data-pages-du-guide hidden>{pages}</small></p>"


def sans_meta(bloc: Bloc) -> Bloc:
    """La plupart des blocs n'ont pas besoin de l'en-tête de la page."""

    @wraps(bloc)
    def sans(ctx: Contexte, meta: Meta, *arguments: Any, **options: Any) -> str:
        return bloc(ctx, *arguments, **options)

    return sans


def attentes(nom: str) -> Attente:
    """Ce qu'un bloc attend, tel qu'une page l'écrit."""
    parametres = [p for p in signature(BLOCS[nom]).parameters.values() if p.name not in ("ctx", "meta")]
    places = [p for p in parametres if p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)]
    libres = any(p.kind == p.VAR_POSITIONAL for p in parametres)
    requis = max(sum(p.default is p.empty for p in places), int(libres))
    permis = float("inf") if libres else len(places)
    options = frozenset(p.name for p in parametres if p.default is not p.empty)
    return Attente(requis, permis, options, CHOIX.get(nom, frozenset()))


BLOCS: dict[str, Bloc] = {
    "bloc_en_bref": en_bref,
    "sources_de_la_page": lambda ctx, meta: sources.rendre_sources(ctx, list(meta.get("sources", []))),
    "module_fiche": lambda ctx, meta: modules.rendre_module_fiche(ctx, nom_du_module(ctx)),
    "verifiez_vos_acquis": lambda ctx, meta: rendre_acquis(ctx, nom_du_module(ctx)),
    "a_retenir": lambda ctx, meta, rang: rendre_a_retenir(ctx, nom_du_module(ctx), rang),
    "activite": lambda ctx, meta: rendre_activite(ctx, nom_du_module(ctx)),
    "etat_du_site": lambda ctx, meta: etat.rendre_etat_du_site(
        ctx, os.environ.get("VERSION_DU_SITE", ""), os.environ.get("DATE_DE_PUBLICATION", "")
    ),
    "fait": sans_meta(faits.rendre_fait),
    "a_confirmer": sans_meta(faits.rendre_a_confirmer),
    "tableau_faits": sans_meta(faits.rendre_tableau_faits),
    "source": sans_meta(sources.rendre_source),
    "liste_sources": sans_meta(sources.rendre_liste_sources),
    "terme": sans_meta(glossaire.rendre_terme),
    "glossaire": sans_meta(glossaire.rendre_glossaire),
    "tableau_volets": sans_meta(programme.rendre_tableau_volets),
    "fiche_volet": sans_meta(programme.rendre_fiche_volet),
    "partenaires": sans_meta(programme.rendre_partenaires),
    "echeances": sans_meta(rendre_echeances),
    "changements": sans_meta(rendre_changements),
    "faq": sans_meta(programme.rendre_faq),
    "carte_des_regions": sans_meta(rendre_carte),
    "contacts": sans_meta(programme.rendre_contacts),
    "points_a_confirmer": sans_meta(etat.rendre_points),
    "chapitres": sans_meta(rendre_chapitres),
    "guide_pdf": sans_meta(guide_pdf),
    "guide_entier": sans_meta(rendre_guide_entier),
    "figure": sans_meta(rendre_figure),
    "capture": lambda ctx, meta, nom: rendre_capture(ctx, nom),
    "gabarits": sans_meta(rendre_gabarits),
    "listes_de_controle": sans_meta(rendre_listes),
    "modules": sans_meta(modules.rendre_modules),
    "parcours": sans_meta(rendre_parcours),
    "progres": sans_meta(rendre_progres),
    "modules_selon_vos_reponses": sans_meta(rendre_selon_reponses),
    "attestation": sans_meta(rendre_attestation),
    "seances": sans_meta(rendre_seances),
    "trousses": sans_meta(rendre_trousses),
    "criteres": sans_meta(admissibilite.rendre_criteres),
    "appels_annonces": sans_meta(rendre_annonces),
    "programme_ouvert": sans_meta(rendre_ouverture),
    "appels_et_archives": lambda ctx, meta: rendre_appels(ctx),
    "table_de_decision": sans_meta(rendre_table_de_decision),
    "verifier_admissibilite": sans_meta(admissibilite.rendre_verifier),
    "auto_examen": sans_meta(rendre_auto_examen),
    "adresse_du_site": sans_meta(adresse_du_site),
    "adresse_des_donnees": sans_meta(adresse_des_donnees),
    "jeux_de_donnees": sans_meta(rendre_jeux),
    "dictionnaire_des_donnees": sans_meta(rendre_dictionnaire),
    "plan_du_site": sans_meta(rendre_plan_du_site),
    "a_emporter": sans_meta(a_emporter),
    "bareme": sans_meta(rendre_bareme),
    "versions_de_l_auto_examen": sans_meta(rendre_versions),
    "comparer_deux_dates": sans_meta(rendre_comparer),
    "reunir_les_reponses": sans_meta(rendre_groupe),
    "resumer_un_groupe": sans_meta(rendre_cohorte),
}


def toutes_les_attentes() -> dict[str, Attente]:
    """Ce que chaque bloc attend, pour les contrôles."""
    return {nom: attentes(nom) for nom in BLOCS}
