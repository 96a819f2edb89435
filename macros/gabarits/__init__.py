"""Fabrique les gabarits à emporter : chaque fiche donne un fichier par format et par langue."""

from collections.abc import Callable

from macros.gabarits.classeur_ods import composer_ods
from macros.gabarits.classeur_xlsx import composer_xlsx
from macros.gabarits.document_docx import composer_docx
from macros.gabarits.document_odt import composer_odt
from macros.gabarits.figer import figer
from macros.gabarits.traduit import Livret

COMPOSER: dict[str, Callable[[Livret], bytes]] = {
    "docx": composer_docx,
    "odt": composer_odt,
    "xlsx": composer_xlsx,
    "ods": composer_ods,
}


def fabriquer(livret: Livret, format: str) -> bytes:
    """Le fichier d'un gabarit ; le même contenu donne les mêmes octets."""
    return figer(COMPOSER[format](livret))
