"""Fait d'un formulaire « glossaire » une fiche de data/glossaire.yml."""

from datetime import date

from macros.propositions.ecritures import Ecriture, Valeur, gardees
from macros.propositions.identifiants import en_tirets, libre, pareil
from macros.propositions.saisie import Saisie
from macros.propositions.sources import lire_appui
from macros.site import Site

ORIGINES = {"terme": "terme", "en": "en", "definition": "definition", "verification": "source", "source": "source"}


def proposer(saisie: Saisie, site: Site, jour: date) -> list[Ecriture]:
    """Un nouveau terme, ou la définition corrigée d'un terme déjà affiché."""
    appui = lire_appui(saisie, site, jour)
    for champ in ("terme", "en"):
        if saisie[champ] and not en_tirets(saisie[champ][:1]):
            saisie.refuser(champ, "le glossaire se range par lettre", "commencer par une lettre latine")
    champs: dict[str, Valeur] = {
        "terme": saisie["terme"],
        "en": saisie["en"],
        "definition": " ".join(saisie["definition"].split()),
        "verification": "rapportee" if appui.source else "redaction",
        "source": appui.source,
    }
    connu = next((t for t in site.glossaire.values() if pareil(t.terme, saisie["terme"])), None)
    if connu:
        garder = {"terme": "", "verification": champs["verification"] if appui.source else ""}
        return [*appui.ajout, Ecriture("glossaire", connu.id, gardees({**champs, **garder}), False, ORIGINES)]
    return [*appui.ajout, Ecriture("glossaire", libre(saisie["terme"], site.glossaire), champs, True, ORIGINES)]
