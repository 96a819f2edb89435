"""Donne au navigateur les phrases qu'il dit lui-même, dans la langue de la page."""

from macros.rendu.contexte import Contexte
from macros.rendu.typographie import typographier

ZONE = "auto-examen"
PREFIXE = "dit_"


def exporter_mots(ctx: Contexte) -> dict[str, str]:
    """Les mots en `dit_…`, typographie posée : l'îlot est un script, que la typographie de la page ne touche pas."""
    mots = {}
    for cle, texte in ctx.site.interface.get(ZONE, {}).items():
        if cle.startswith(PREFIXE):
            phrase = ctx.parler(f"interface/{ZONE}.{cle}", texte)
            mots[cle.removeprefix(PREFIXE)] = typographier(phrase.texte, phrase.langue)
    return mots
