"""Ce que la traduction des pages tient pour sans effet : un changement mineur du français, avec sa raison."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from macros.modeles.base import Fiche, Id, Jour, TexteSimple

Empreinte = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]


class ChangementMineur(Fiche):
    """Un changement d'une page française qui ne périme pas sa traduction : d'une empreinte à l'autre, et pourquoi."""

    id: Id
    page: TexteSimple = Field(description="La page, par son chemin dans docs/fr.")
    langue: Literal["en"] = Field(description="La langue dont la traduction reste juste.")
    depuis: Empreinte = Field(description="L'empreinte du français que la traduction suit; la commande l'écrit.")
    jusqua: Empreinte = Field(description="L'empreinte du français d'aujourd'hui; la commande l'écrit.")
    raison: TexteSimple = Field(description="Pourquoi la traduction reste juste, en une phrase.")
    date: Jour = Field(description="Le jour où on l'a jugé mineur.")
