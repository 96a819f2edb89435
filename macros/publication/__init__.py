"""Achève un site construit : ménage, politique de sécurité, index de recherche."""

from pathlib import Path

from macros.publication.csp import appliquer_csp
from macros.publication.menage import retirer_inutiles
from macros.publication.recherche import indexer


def publier(site: Path, *, recherche: bool = True, csp: bool = True) -> None:
    """Achève `site` sur place ; refaire l'opération ne change rien.

    `recherche=False` garde l'index déjà présent ; `csp=False` sert l'aperçu, dont le
    rechargement automatique a besoin d'un script que la politique refuserait.
    """
    retirer_inutiles(site)
    if csp:
        for page in sorted(site.rglob("*.html")):
            page.write_text(appliquer_csp(page.read_text(encoding="utf-8")), encoding="utf-8")
    if recherche:
        indexer(site)
