"""La fiche d'une dépendance à surveiller : ce qui finit, quand, et quoi faire."""

from typing import Annotated

from pydantic import Field

from macros.modeles.base import Identifiant, Revision, Texte, TexteLibre, TexteSimple


class Surveillance(Revision):
    """Un outil dont le soutien finit ; sans date connue, il a déjà fini, ou personne ne l'annonce plus."""

    id: Identifiant
    sujet: Texte
    fin_de_vie: Annotated[TexteLibre, Field(pattern=r"^(\d{4}-\d{2}(-\d{2})?)?$")] = ""
    preavis: Annotated[int, Field(ge=1, le=730)] = 180
    quoi_faire: Texte
    source: Annotated[TexteSimple, Field(pattern=r"^https?://\S+\.\S+$")]
