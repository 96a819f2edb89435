"""Ce qui empêche une proposition, dit dans les mots du formulaire, en quinze lignes au plus."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

LIGNES_MAX = 15
MONTRES = 8
MARQUE = "<!-- proposition -->"
SUITE = (
    "Pour corriger : ouvrez le menu « … » en haut de votre demande, choisissez « Edit » (modifier), changez la réponse "
    "sous son titre, puis enregistrez. La proposition se refera d'elle-même."
)


@dataclass(frozen=True)
class Refus:
    """Un champ, ce qui ne va pas, et quoi écrire."""

    libelle: str
    constat: str
    remede: str


def citer(texte: str) -> str:
    """Une réponse citée sans qu'elle puisse mentionner, lier ou mettre en forme quoi que ce soit."""
    court = re.sub(r"\s+", " ", texte.replace("`", "'")).strip()
    return f"`{court[:60]}{'…' if len(court) > 60 else ''}`" if court else "(vide)"


def rediger(refus: Sequence[Refus]) -> str:
    """Le commentaire entier."""
    uniques = list(dict.fromkeys(refus))
    nombre = "une chose" if len(uniques) == 1 else f"{len(uniques)} choses"
    lignes = [MARQUE, f"Merci! Il reste {nombre} à régler. Rien n'a été changé sur le site.", ""]
    lignes += [ecrire(refus) for refus in uniques[:MONTRES]]
    if len(uniques) > MONTRES:
        lignes.append(f"- … et {len(uniques) - MONTRES} de plus, à voir ensuite.")
    return "\n".join([*lignes, "", SUITE]) + "\n"


def ecrire(refus: Refus) -> str:
    """Une ligne par refus."""
    debut = f"**{refus.libelle}** : " if refus.libelle else ""
    constat = refus.constat if refus.libelle else refus.constat[:1].upper() + refus.constat[1:]
    remede = refus.remede[:1].upper() + refus.remede[1:]
    return re.sub(r"\s*\n\s*", " ", f"- {debut}{constat}. {remede}.")
