"""Écrit un document OpenDocument : titres, listes, tableaux à en-tête répété, langue du texte."""

import io
from typing import Any

from odfdo import Cell, Document, Element, Header, List, Paragraph, Row, Table, create_table_cell_style

from macros.gabarits.traduit import Livret, Partie, Tableau

PAYS = "CA"
LIGNE_VIDE = "_" * 60
BORDURE = "0.5pt solid #808080"


def composer_odt(livret: Livret) -> bytes:
    """Le document, prêt à remplir."""
    document = Document("text")
    document.body.clear()
    document.meta.title, document.meta.creator = livret.titre, livret.mot("auteur")
    document.set_language(f"{livret.langue}-{PAYS}")
    lettre = {"fo:page-width": "21.59cm", "fo:page-height": "27.94cm"}
    mise_en_page: Any = document.get_style("page-layout", "Mpm1")
    mise_en_page.set_properties(lettre)
    cellule = str(document.insert_style(create_table_cell_style(border=BORDURE, padding="1mm"), automatic=True))
    document.body.append(titre(1, livret.titre))
    document.body.append(Paragraph(livret.resume))
    for rang, partie in enumerate(livret.parties):
        for element in composer_partie(partie, f"tableau-{rang + 1}", cellule):
            document.body.append(element)
    document.body.append(Paragraph(livret.mot("pied").replace("{version}", livret.version.isoformat())))
    sortie = io.BytesIO()
    document.save(sortie)
    return sortie.getvalue()


def titre(niveau: int, texte: str) -> Header:
    """Un titre sans le numéro que le modèle d'odfdo ajoute."""
    entete = Header(niveau, texte)
    entete.set_attribute("text:is-list-header", "true")
    return entete


def composer_partie(partie: Partie, nom: str, cellule: str) -> list[Element]:
    """Un titre, une consigne, puis de quoi répondre."""
    elements: list[Element] = [titre(2, partie.titre)]
    if partie.texte:
        elements.append(Paragraph(partie.texte))
    if partie.liste:
        elements.append(List(list(partie.liste), style="List_20_1"))
    if partie.etapes:
        elements.append(List(list(partie.etapes), style="Numbering_20_1"))
    elements += [Paragraph(f"☐ {texte}") for texte in partie.cases]
    if partie.tableau:
        elements += [composer_tableau(partie.tableau, nom, cellule), Paragraph("")]
    return elements + [Paragraph(LIGNE_VIDE) for _ in range(partie.vide)]


def composer_tableau(tableau: Tableau, nom: str, cellule: str) -> Table:
    """Un tableau dont la première ligne est un en-tête, répété à chaque page."""
    grille = Table(nom)
    for ligne in (tableau.colonnes, *tableau.lignes):
        grille.append_row(composer_ligne(ligne, cellule))
    premiere: Any = grille.get_element("table:table-row")
    entete = Element.from_tag("table:table-header-rows")
    grille.insert(entete, position=grille.index(premiere))
    entete.append(premiere)
    return grille


def composer_ligne(textes: tuple[str, ...], style: str) -> Row:
    """Une ligne de texte, bordée."""
    ligne = Row()
    for texte in textes:
        ligne.append_cell(Cell(text=texte, cell_type="string", style=style))
    return ligne
