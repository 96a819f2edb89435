"""Trouve les textes que le signe « # » coupe sans le dire : YAML tient la suite pour un commentaire."""

import re
from collections.abc import Iterator

import yaml

# Du texte, une espace, puis « # » : ce qui se lit peut-être comme un commentaire en bout de ligne.
PEUT_ETRE = re.compile(r"^[^\S\n]*[^#\s][^\n]*[ \t]#", re.M)
COMMENTAIRE = re.compile(r"[ \t]+#")


def textes_coupes(texte: str) -> Iterator[tuple[int, str]]:
    """(ligne, ce que YAML garde) de chaque texte nu suivi d'un commentaire ; lève YAMLError si rien ne se lit.

    >>> list(textes_coupes("note: Inscription no #3\\n"))
    [(1, 'Inscription no')]
    """
    if not PEUT_ETRE.search(texte):
        return
    lignes = texte.split("\n")
    for evenement in yaml.parse(texte, Loader=yaml.CSafeLoader):
        if not isinstance(evenement, yaml.ScalarEvent) or evenement.style in ("'", '"', "|", ">"):
            continue
        fin = evenement.end_mark
        if fin and COMMENTAIRE.match(lignes[fin.line][fin.column :]):
            yield fin.line + 1, evenement.value
