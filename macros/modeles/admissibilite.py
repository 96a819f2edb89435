"""Les fiches de l'admissibilité : questions partagées, critères par volet, exemples qui les prouvent."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from macros.modeles.base import Fiche, Identifiant, JourLibre, Liste, Texte, TexteLibreATraduire, TexteSimple, Trace

OPERATEURS = ("egale", "parmi", "au_moins", "au_plus", "tous", "un_de", "non")


def lire_reponse(valeur: Any) -> Any:
    """oui/non → « oui »/« non » : une réponse est toujours un mot ou un nombre."""
    if isinstance(valeur, bool):
        return "oui" if valeur else "non"
    if isinstance(valeur, int | str) and valeur != "":
        return valeur
    raise PydanticCustomError("reponse", "reponse")


Reponse = Annotated[int | str, BeforeValidator(lire_reponse)]


class Option(Fiche):
    """Une réponse proposée."""

    id: Identifiant
    texte: Texte


class QuestionPosee(Fiche):
    """Une question du vérificateur, partagée par les volets."""

    id: Identifiant
    texte: Texte
    aide: TexteLibreATraduire = ""
    type: Literal["choix", "oui-non", "nombre"]
    choix: tuple[Option, ...] = ()


class Condition(Fiche):
    """Une condition d'une liste fermée d'opérateurs, jamais une expression à interpréter."""

    question: Identifiant | None = None
    egale: Reponse | None = None
    parmi: tuple[Reponse, ...] | None = None
    au_moins: int | None = None
    au_plus: int | None = None
    tous: tuple["Condition", ...] | None = None
    un_de: tuple["Condition", ...] | None = None
    non: "Condition | None" = None

    @property
    def enfants(self) -> tuple["Condition", ...]:
        """Les conditions emboîtées."""
        return (self.tous or ()) + (self.un_de or ()) + ((self.non,) if self.non else ())

    @property
    def profondeur(self) -> int:
        """1 pour une condition simple."""
        return 1 + max((enfant.profondeur for enfant in self.enfants), default=0)

    @property
    def questions(self) -> tuple[str, ...]:
        """Les questions que la condition consulte."""
        propres = (self.question,) if self.question else ()
        return propres + tuple(q for enfant in self.enfants for q in enfant.questions)

    def exporter(self) -> dict[str, Any]:
        """La condition telle que le navigateur l'évalue : seulement les clés employées."""
        return self.model_dump(exclude_none=True, mode="json")


class Critere(Trace):
    """Un critère : sa condition et les phrases de ses trois verdicts."""

    id: Identifiant
    intitule: Texte
    condition: Condition
    si_oui: Texte
    si_non: Texte
    si_inconnu: Texte
    a_preparer: TexteLibreATraduire = ""


class Exemple(Fiche):
    """Un cas qui prouve la règle : des réponses et le verdict attendu."""

    nom: Texte
    quand: dict[Identifiant, Reponse]
    alors: Annotated[Literal["oui", "non", "inconnu"], BeforeValidator(lire_reponse)]


class Admissibilite(Fiche):
    """Les règles d'un volet, ou un groupe de critères que des volets reprennent ; hors de ses dates, aucun verdict."""

    id: Identifiant
    version: TexteSimple
    valide_du: JourLibre = None
    valide_au: JourLibre = None
    reprend: Identifiant | None = None
    criteres: tuple[Critere, ...] = Field(min_length=1)
    points: Liste = ()
    exemples: tuple[Exemple, ...] = Field(min_length=1)
