"""Rédige la demande de tirage : rien de ce que la personne a écrit n'y entre, sauf l'identifiant qu'on en a tiré."""

from collections.abc import Sequence
from typing import Any

from macros.propositions.ecritures import Ecriture
from macros.propositions.formulaires import Formulaire


def rediger_la_proposition(numero: int, formulaire: Formulaire, ecritures: Sequence[Ecriture]) -> dict[str, Any]:
    """Le contenu de proposition.json."""
    principale = ecritures[-1]
    verbe = "ajoute" if principale.nouvelle else "corrige"
    titre = f"donnees({principale.fichier}): {verbe} « {principale.id} »"
    return {
        "numero": numero,
        "formulaire": formulaire.nom,
        "branche": f"proposition/{numero}-{formulaire.nom}",
        "commit": f"{titre}\n\nProposé par le formulaire « {formulaire.titre} », demande #{numero}.\n",
        "titre": titre,
        "corps": rediger_le_corps(numero, formulaire, ecritures),
        "fichiers": list(dict.fromkeys(ecriture.chemin for ecriture in ecritures)),
    }


def rediger_le_corps(numero: int, formulaire: Formulaire, ecritures: Sequence[Ecriture]) -> str:
    """Ce qui change, ce qu'il faut relire, et la demande que l'acceptation ferme."""
    changements = [f"- `{e.chemin}` : {'ajoute' if e.nouvelle else 'corrige'} `{e.id}`" for e in ecritures]
    return "\n".join(
        [
            f"Ferme #{numero} (pour GitHub : closes #{numero}).",
            "",
            f"Proposé par le formulaire « {formulaire.titre} ».",
            "",
            *changements,
            "",
            "À relire avant d'accepter :",
            "",
            *(f"- [ ] {point}" for point in points_a_relire(ecritures)),
            "",
            "Les contrôles des données et des pages ont passé. Si les essais ne partent pas d'eux-mêmes, fermez cette "
            "demande de tirage, puis rouvrez-la.",
            "",
        ]
    )


def points_a_relire(ecritures: Sequence[Ecriture]) -> list[str]:
    """Ce qu'aucun contrôle ne peut voir."""
    points = ["le texte dit ce que dit la source, et rien de plus", "la version anglaise suit, ou sera revue"]
    if any(e.fichier == "sources" for e in ecritures):
        points.insert(0, "la nouvelle source est lue; sa nature et sa confiance (« secondaire » et « C ») sont justes")
    if not any(e.champs.get("source") or e.champs.get("sources") for e in ecritures):
        points.insert(0, "aucune source n'est citée : la fiche peut s'en passer")
    principale = ecritures[-1]
    if not principale.nouvelle and "note" in principale.origines and "note" not in principale.champs:
        points.insert(0, "la note affichée, s'il y en a une, reste la même : elle dit encore vrai")
    return points
