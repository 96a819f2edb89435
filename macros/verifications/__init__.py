"""Réunit les contrôles : un fichier chacun, une liste d'anomalies pour tous."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType

from macros.anomalies import Anomalie
from macros.chargement import charger_ce_qui_se_lit
from macros.site import Site
from macros.verifications import (
    admissibilite,
    adresses,
    ancres_traduites,
    annees,
    archives,
    auto_examen,
    balisage,
    balises,
    brouillons,
    chiffres,
    chiffres_ecrits,
    citations,
    classeurs,
    coherence,
    contacts,
    contrat,
    dates,
    dictionnaire,
    dossiers,
    doublons,
    emphases,
    encadres,
    epicene,
    erreurs_a_eviter,
    exemples,
    fichiers,
    formation,
    gabarits,
    habillage,
    images,
    inventaire,
    jumelles,
    langue,
    liens,
    mineurs,
    modules,
    nombres_des_pages,
    nombres_traduits,
    notes,
    outils_de_page,
    pages,
    places_des_appels,
    points,
    publies,
    redirections,
    registres,
    reglages,
    renvois,
    retraits,
    sigles,
    signes,
    sources,
    sources_de_page,
    tableaux,
    telephones,
    titres,
    traductions,
    variables_des_mots,
)
from macros.verifications.appels import Attente, verifier_appels

CONTROLES: tuple[ModuleType, ...] = (
    reglages,
    inventaire,
    registres,
    dossiers,
    fichiers,
    renvois,
    doublons,
    coherence,
    contacts,
    sources,
    dates,
    annees,
    auto_examen,
    admissibilite,
    exemples,
    archives,
    modules,
    formation,
    gabarits,
    classeurs,
    pages,
    signes,
    titres,
    ancres_traduites,
    balises,
    encadres,
    retraits,
    tableaux,
    emphases,
    notes,
    places_des_appels,
    balisage,
    brouillons,
    telephones,
    habillage,
    outils_de_page,
    redirections,
    liens,
    adresses,
    images,
    citations,
    sources_de_page,
    points,
    langue,
    sigles,
    epicene,
    chiffres,
    chiffres_ecrits,
    erreurs_a_eviter,
    contrat,
    publies,
    dictionnaire,
    traductions,
    variables_des_mots,
    jumelles,
    nombres_des_pages,
    nombres_traduits,
    mineurs,
)


def verifier_tout(racine: Path, blocs: Mapping[str, Attente] | None = None) -> list[Anomalie]:
    """Toutes les anomalies du projet, triées ; `blocs` dit ce qu'attend chaque macro que les pages peuvent appeler."""
    site, anomalies = charger_ce_qui_se_lit(racine)
    appels = verifier_appels(racine, blocs) if blocs else ()
    trouvees = (anomalie for controle in CONTROLES for anomalie in controler(controle, site, racine))
    return sorted({*anomalies, *appels, *trouvees})


def controler(controle: ModuleType, site: Site, racine: Path) -> Iterator[Anomalie]:
    """Les anomalies d'un contrôle, moins ses exceptions ; une exception qui ne sert plus est une anomalie."""
    exceptions: dict[str, str] = getattr(controle, "EXCEPTIONS", {})
    utiles: set[str] = set()
    for anomalie in controle.verifier(site, racine):
        cle = f"{anomalie.fichier} {anomalie.champ}".strip()
        if cle in exceptions:
            utiles.add(cle)
        else:
            yield anomalie
    fichier = f"macros/verifications/{controle.__name__.rsplit('.', 1)[-1]}.py"
    for cle, raison in exceptions.items():
        if not raison.strip():
            yield Anomalie(fichier, 1, cle, "exception sans raison", "dire pourquoi elle est permise")
        if cle not in utiles:
            yield Anomalie(fichier, 1, cle, f"exception devenue inutile ({raison})", "supprimer la ligne de EXCEPTIONS")
