"""Les fiches de l'admissibilité : questions partagées, critères par volet, exemples qui les prouvent."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from macros.modeles.base import Fiche, Id, Identifiant, JourLibre, Liste, Texte, TexteLibreATraduire, TexteSimple, Trace

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

    id: Id
    texte: Texte = Field(description="La réponse proposée, telle qu'elle s'affiche.")


class QuestionPosee(Fiche):
    """Une question du vérificateur, partagée par les volets."""

    id: Id
    texte: Texte = Field(description="La question, telle qu'elle s'affiche.")
    aide: TexteLibreATraduire = Field("", description="Ce qui aide à répondre; peut rester vide.")
    type: Literal["choix", "oui-non", "nombre"] = Field(
        description="La forme de la réponse : choix, oui-non ou nombre."
    )
    choix: tuple[Option, ...] = Field((), description="Les réponses proposées, si le type est « choix ».")


class Condition(Fiche):
    """Une condition d'une liste fermée d'opérateurs, jamais une expression à interpréter."""

    question: Identifiant | None = Field(None, description="La question consultée, par son identifiant.")
    egale: Reponse | None = Field(None, description="La seule réponse qui remplit la condition.")
    parmi: tuple[Reponse, ...] | None = Field(
        None, min_length=1, description="Les réponses qui remplissent la condition."
    )
    au_moins: int | None = Field(None, description="Le plus petit nombre accepté.")
    au_plus: int | None = Field(None, description="Le plus grand nombre accepté.")
    tous: tuple["Condition", ...] | None = Field(None, min_length=1, description="Des conditions à remplir toutes.")
    un_de: tuple["Condition", ...] | None = Field(
        None, min_length=1, description="Des conditions dont une seule suffit."
    )
    non: "Condition | None" = Field(None, description="Une condition qui ne doit pas être remplie.")

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

    id: Id
    intitule: Texte = Field(description="Ce que la personne doit remplir, en quelques mots.")
    condition: Condition = Field(description="La condition, d'après les réponses.")
    si_oui: Texte = Field(description="Ce qu'on lit quand le critère est rempli.")
    si_non: Texte = Field(description="Ce qu'on lit quand il ne l'est pas : dire où aller.")
    si_inconnu: Texte = Field(description="Ce qu'on lit quand il manque une réponse.")
    a_preparer: TexteLibreATraduire = Field("", description="Ce qu'il vaut mieux réunir; peut rester vide.")


class Reserve(Fiche):
    """Un point à confirmer qui ne touche que certaines réponses."""

    point: Identifiant = Field(description="Le point à confirmer, par son identifiant; il est aussi dans « points ».")
    condition: Condition = Field(description="Les réponses qu'il touche; les autres ne le liront pas.")


class Exemple(Fiche):
    """Un cas qui prouve la règle : des réponses et le verdict attendu."""

    nom: Texte = Field(description="Le cas, en quelques mots.")
    quand: dict[Identifiant, Reponse] = Field(description="Les réponses du cas : « question: réponse ».")
    alors: Annotated[Literal["oui", "non", "inconnu"], BeforeValidator(lire_reponse)] = Field(
        description="Le verdict attendu : oui, non ou inconnu."
    )


class Admissibilite(Fiche):
    """Les règles d'un volet, ou un groupe de critères que des volets reprennent ; hors de ses dates, aucun verdict."""

    id: Id
    version: TexteSimple = Field(description="La version des règles, par exemple 1.0.0.")
    valide_du: JourLibre = Field(None, description="Le premier jour où ces règles valent; vide si on l'ignore.")
    valide_au: JourLibre = Field(None, description="Le dernier jour où ces règles valent; vide si on l'ignore.")
    reprend: Identifiant | None = Field(None, description="La fiche dont celle-ci reprend les critères.")
    criteres: tuple[Critere, ...] = Field(min_length=1, description="Les critères, dans l'ordre où on les examine.")
    points: Liste = Field((), description="Les points à confirmer qui touchent ces règles.")
    reserves: tuple[Reserve, ...] = Field((), description="Les points qui ne touchent que certaines réponses.")
    exemples: tuple[Exemple, ...] = Field(
        min_length=1, description="Les cas qui prouvent les règles; chaque critère y est vrai, puis faux."
    )
