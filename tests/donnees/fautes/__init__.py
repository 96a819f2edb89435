"""Les sortes de fautes, une pièce par sujet : chacune sait en semer une, et dit où le premier message doit la voir."""

from tests.donnees.fautes import (
    adresses,
    balisage,
    brouillons,
    champs,
    chiffres,
    dangers,
    ecriture,
    fiches,
    langue,
    markdown,
    mise_en_forme,
    pages,
    publie,
    structure,
)
from tests.donnees.semis import Champ, Faute

PIECES = (
    champs,
    chiffres,
    ecriture,
    fiches,
    pages,
    langue,
    mise_en_forme,
    dangers,
    publie,
    brouillons,
    markdown,
    balisage,
    adresses,
    structure,
)
SORTES = [
    sorte
    for piece in PIECES
    for sorte in vars(piece).values()
    if getattr(sorte, "__module__", "") == piece.__name__
    and getattr(sorte, "__annotations__", {}) == {"c": Champ, "return": Faute}  # les autres ne font qu'aider
]
