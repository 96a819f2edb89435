"""Achève un site construit, par MkDocs ou un autre : pages finies, ménage, allègement, sécurité, recherche."""

from collections.abc import Collection
from pathlib import Path

from macros.chargement import RACINE, charger
from macros.publication.alleger import alleger_le_site
from macros.publication.archives import publier_archives
from macros.publication.calendriers import publier_calendriers
from macros.publication.captures import publier_captures
from macros.publication.csp import appliquer_csp
from macros.publication.donnees_ouvertes import publier_donnees
from macros.publication.donnees_structurees import publier_donnees_structurees
from macros.publication.empreintes import citer_les_ressources, dresser_le_manifeste, nommer_par_empreinte
from macros.publication.fil import publier_fil
from macros.publication.finition import finir_les_pages
from macros.publication.gabarits import publier_gabarits
from macros.publication.gardien import garder, scripts_des_gabarits
from macros.publication.guide_entier import reunir_le_guide
from macros.publication.hebergement import preparer_l_hebergement
from macros.publication.menage import retirer_inutiles
from macros.publication.partage import publier_images
from macros.publication.questions import publier_questions
from macros.publication.recherche import commencer_l_index
from macros.publication.redirections import publier_redirections
from macros.publication.robots import publier_robots
from macros.publication.tableaux import publier_tableaux
from macros.publication.trousses import publier_trousses


def publier(site: Path, *, recherche: bool = True, csp: bool = True) -> None:
    """Achève `site` sur place ; refaire l'opération ne change rien.

    `recherche=False` garde l'index déjà présent ; `csp=False` sert l'aperçu, dont le
    rechargement automatique a besoin d'un script que la politique refuserait, et garde les sources lisibles.
    """
    donnees = charger()
    finir_les_pages(site)
    retirer_inutiles(site)
    reunir_le_guide(site)
    for deposer in (
        publier_donnees_structurees,
        publier_questions,
        publier_trousses,
        publier_calendriers,
        publier_tableaux,
        publier_donnees,
        publier_gabarits,
        publier_fil,
        publier_redirections,
        publier_robots,
        publier_archives,
        publier_captures,
    ):
        deposer(donnees, site)
    connus = scripts_des_gabarits(RACINE / "overrides")
    if csp:
        garder(site, connus, RACINE)
    index = commencer_l_index(site) if recherche else None  # la suite ne change plus un mot des pages
    if csp:
        publier_images(donnees, site)
        alleger_le_site(site)
        achever_les_pages(site, connus)
    if index:
        index.finir()
    if csp:
        preparer_l_hebergement(donnees, site)
        dresser_le_manifeste(site)


def achever_les_pages(site: Path, connus: Collection[str]) -> None:
    """Nomme les ressources par leur empreinte et pose la politique de sécurité : chaque page se récrit une fois."""
    nom = nommer_par_empreinte(site)
    for page in site.rglob("*.html"):
        texte = page.read_text(encoding="utf-8")
        page.write_text(appliquer_csp(citer_les_ressources(texte, nom), connus), encoding="utf-8")
