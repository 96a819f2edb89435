"""Donne au navigateur les phrases qu'il dit lui-même, dans la langue de la page."""

from macros.rendu.contexte import Contexte
from macros.rendu.typographie import typographier

ZONE = "auto-examen"
SUITE = "auto-examen-suite"
GROUPE = "auto-examen-groupe"
PREFIXE = "dit_"


def exporter_mots(ctx: Contexte, *zones: str) -> dict[str, str]:
    """Les mots en `dit_…`, typographie posée : l'îlot est un script, que la typographie de la page ne touche pas."""
    mots = {}
    for zone in zones:
        for cle, texte in ctx.site.interface.get(zone, {}).items():
            if cle.startswith(PREFIXE):
                phrase = ctx.parler(f"interface/{zone}.{cle}", texte)
                mots[cle.removeprefix(PREFIXE)] = typographier(phrase.texte, phrase.langue)
    return mots
