"""La fiche d'une dépendance à surveiller : ce qui finit, quand, et quoi faire."""

from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from macros.modeles.base import Id, Revision, Texte, TexteLibre, TexteSimple, verifier_le_jour

FinDeVie = Annotated[
    TexteLibre,
    StringConstraints(pattern=r"^(\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"),
    AfterValidator(verifier_le_jour),
]


class Surveillance(Revision):
    """Un outil dont le soutien finit ; sans date connue, il a déjà fini, ou personne ne l'annonce plus."""

    id: Id
    sujet: Texte = Field(description="L'outil, et ce qu'il fait ici.")
    fin_de_vie: FinDeVie = Field(
        "", description="La fin du soutien : AAAA-MM ou AAAA-MM-JJ; vide si aucune date n'est annoncée."
    )
    preavis: Annotated[int, Field(ge=1, le=730)] = Field(
        180, description="Combien de jours avant la date ouvrir un ticket."
    )
    quoi_faire: Texte = Field(description="Ce qu'il faudra faire, en une ou deux phrases.")
    source: Annotated[TexteSimple, Field(pattern=r"^https?://\S+\.\S+$")] = Field(
        description="L'adresse Web qui l'annonce."
    )
