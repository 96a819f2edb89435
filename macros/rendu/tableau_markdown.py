"""Donne aux tableaux écrits en Markdown ce qu'ont ceux des données : titres de ligne, portée, empilement au téléphone."""

import re
from html import escape

TABLEAU = re.compile(r"<table>(.*?)</table>", re.S)
TITRE = re.compile(r"<th(?:\s[^>]*)?>(.*?)</th>", re.S)
RANGEE = re.compile(r"<tr>(.*?)</tr>", re.S)
CELLULE = re.compile(r"<td(?:\s[^>]*)?>(.*?)</td>", re.S)
BALISE = re.compile(r"<[^>]+>")


def etiqueter_tableaux(html: str) -> str:
    """Le HTML d'une page ; un tableau qui porte déjà des attributs n'est pas touché.

    >>> etiqueter_tableaux("<table><thead><tr><th>A</th><th>B</th></tr></thead><tr><td>1</td><td>2</td></tr></table>")
    '<table class="tableau"><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>\
<tr><th scope="row">1</th><td data-label="B">2</td></tr></table>'
    """
    return TABLEAU.sub(lambda tableau: etiqueter(tableau.group(1)), html)


def etiqueter(corps: str) -> str:
    """Le contenu d'un tableau, titres de colonne et de ligne posés."""
    titres = [BALISE.sub("", titre) for titre in TITRE.findall(corps)]
    corps = TITRE.sub(r'<th scope="col">\1</th>', corps)
    corps = RANGEE.sub(lambda rangee: f"<tr>{etiqueter_rangee(rangee.group(1), titres)}</tr>", corps)
    return f'<table class="tableau">{corps}</table>'


def etiqueter_rangee(rangee: str, titres: list[str]) -> str:
    """La première cellule nomme la rangée ; les autres portent le titre de leur colonne."""
    rangs = iter(range(len(titres)))

    def cellule(trouvee: re.Match[str]) -> str:
        rang = next(rangs)
        if rang == 0:
            return f'<th scope="row">{trouvee.group(1)}</th>'
        return f'<td data-label="{escape(titres[rang])}">{trouvee.group(1)}</td>'

    return CELLULE.sub(cellule, rangee)
