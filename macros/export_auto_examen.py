"""Donne au navigateur ce qu'il faut pour calculer l'auto-examen : des identifiants et des nombres, aucun mot."""

import hashlib
import json
import sys
from typing import Any

from macros.chargement import charger
from macros.site import Site

CHAMPS = ("poids", "importance", "effort", "critique", "na", "demander_a")


def empreinte(site: Site) -> str:
    """Six chiffres hexadécimaux qui changent avec la liste, l'ordre ou la version des énoncés : un lien les porte."""
    ids = [f"{enonce.id}:{enonce.na:d}" for dimension in site.dimensions.values() for enonce in dimension.items]
    version = site.bareme.version if site.bareme else ""
    return hashlib.sha256("|".join([version, *site.dimensions, *ids]).encode()).hexdigest()[:6]


def exporter_auto_examen(site: Site) -> dict[str, Any]:
    """L'instrument : règles, niveaux, dimensions, énoncés, modules cités par niveau."""
    bareme = site.bareme
    if bareme is None:
        return {}
    court = bareme.formulaires.court.items
    return {
        "id": bareme.id,
        "version": bareme.version,
        "empreinte": empreinte(site),
        "versions": [version.model_dump(exclude={"texte", "date"}) for version in bareme.versions],
        "regles": bareme.regles.model_dump(),
        "niveaux": [{"id": niveau.id, "min": niveau.min} for niveau in bareme.niveaux_globaux],
        "dimensions": [{"id": d.id, "poids": d.poids} for d in site.dimensions.values()],
        "items": [
            {
                "id": enonce.id,
                "dimension": dimension.id,
                **{champ: getattr(enonce, champ) for champ in CHAMPS},
                "modules": [list(recommandation.modules) for recommandation in enonce.recommandations],
            }
            for dimension in site.dimensions.values()
            for enonce in dimension.items
        ],
        "court": list(court) if court != "tous" else [],
        "modules": list(bareme.modules),
    }


if __name__ == "__main__":
    json.dump(exporter_auto_examen(charger()), sys.stdout, ensure_ascii=False)
