"""Donne au navigateur les questions et les règles d'admissibilité, sans jamais les évaluer."""

import json
from collections.abc import Iterator
from typing import Any

from macros.calendrier import bornes, ecrire_instant
from macros.modeles.admissibilite import Admissibilite, Critere, QuestionPosee
from macros.site import Site


def groupes_et_volets(site: Site) -> tuple[list[Admissibilite], list[Admissibilite]]:
    """Les fiches que d'autres reprennent, puis les volets dans l'ordre du programme."""
    repris = {fiche.reprend for fiche in site.admissibilite.values()}
    ordre = {cle: rang for rang, cle in enumerate(site.volets)}
    volets = [fiche for cle, fiche in site.admissibilite.items() if cle not in repris]
    groupes = [fiche for cle, fiche in site.admissibilite.items() if cle in repris]
    return groupes, sorted(volets, key=lambda fiche: ordre.get(fiche.id, len(ordre)))


def exporter_question(question: QuestionPosee) -> dict[str, Any]:
    """Ce que l'évaluateur sait d'une question."""
    return {"id": question.id, "type": question.type, "choix": [{"id": option.id} for option in question.choix]}


def exporter_critere(critere: Critere) -> dict[str, Any]:
    """Ce que l'évaluateur sait d'un critère."""
    return {"id": critere.id, "condition": critere.condition.exporter()}


def exporter_points(fiche: Admissibilite) -> list[dict[str, Any]]:
    """Les points à confirmer d'une fiche, chacun avec les réponses qu'il touche s'il ne les touche pas toutes."""
    conditions = {reserve.point: {"condition": reserve.condition.exporter()} for reserve in fiche.reserves}
    return [{"id": point, **conditions.get(point, {})} for point in fiche.points]


def exporter_fiche(fiche: Admissibilite) -> dict[str, Any]:
    """Ce que l'évaluateur sait d'un volet ou d'un groupe de critères ; `du` et `au` bornent ses règles."""
    debut, fin = bornes(fiche.valide_du, fiche.valide_au)
    return {
        "id": fiche.id,
        "du": ecrire_instant(debut),
        "au": ecrire_instant(fin),
        "reprend": fiche.reprend,
        "criteres": [exporter_critere(critere) for critere in fiche.criteres],
        "points": exporter_points(fiche),
    }


def exporter_regles(site: Site) -> dict[str, Any]:
    """Le dossier que lit `ouvrir` dans dossier.mjs."""
    groupes, volets = groupes_et_volets(site)
    return {
        "questions": [exporter_question(question) for question in site.questions.values()],
        "groupes": [exporter_fiche(fiche) for fiche in groupes],
        "volets": [exporter_fiche(fiche) for fiche in volets],
    }


def exporter_exemples(site: Site) -> Iterator[dict[str, Any]]:
    """Les cas écrits dans les données, chacun avec la fiche qu'il prouve."""
    for fiche in site.admissibilite.values():
        for exemple in fiche.exemples:
            yield {"fiche": fiche.id, **exemple.model_dump()}


def main() -> None:
    """Écrit les règles et leurs exemples en JSON, pour les essais du navigateur."""
    from macros.chargement import charger

    site = charger()
    print(json.dumps({"dossier": exporter_regles(site), "exemples": list(exporter_exemples(site))}))


if __name__ == "__main__":
    main()
