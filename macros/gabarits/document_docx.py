"""Écrit un document Word : styles de titres, tableaux à en-tête répété, langue du texte."""

import io
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from macros.gabarits.traduit import Livret, Partie, Tableau

LANGUES = {"fr": "fr-CA", "en": "en-CA"}
LIGNE_VIDE = "_" * 60
HAUTEUR = Cm(0.9)  # de quoi écrire à la main


def composer_docx(livret: Livret) -> bytes:
    """Le document, prêt à remplir."""
    document = docx.Document()
    preparer(document, livret)
    document.add_heading(livret.titre, 0)
    document.add_paragraph(livret.resume)
    for partie in livret.parties:
        ecrire_partie(document, partie)
    document.sections[0].footer.paragraphs[0].text = livret.mot("pied").replace("{version}", livret.version.isoformat())
    sortie = io.BytesIO()
    document.save(sortie)
    return sortie.getvalue()


def preparer(document: Any, livret: Livret) -> None:
    """Format lettre, marges, police et langue de tout le texte."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.59), Cm(27.94)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2.2)
    document.styles["Normal"].font.name, document.styles["Normal"].font.size = "Arial", Pt(11)
    langue = LANGUES.get(livret.langue, livret.langue)
    document.core_properties.title, document.core_properties.language = livret.titre, langue
    document.core_properties.author = livret.mot("auteur")
    document.core_properties.comments = ""
    for balise in document.styles.element.iter(qn("w:lang")):
        balise.set(qn("w:val"), langue)


def ecrire_partie(document: Any, partie: Partie) -> None:
    """Un titre, une consigne, puis de quoi répondre."""
    document.add_heading(partie.titre, 1)
    if partie.texte:
        document.add_paragraph(partie.texte)
    for style, textes in (("List Bullet", partie.liste), ("List Number", partie.etapes)):
        for texte in textes:
            document.add_paragraph(texte, style=style)
    for texte in partie.cases:
        document.add_paragraph(f"☐ {texte}")
    if partie.tableau:
        ecrire_tableau(document, partie.tableau)
    for _ in range(partie.vide):
        document.add_paragraph(LIGNE_VIDE)


def ecrire_tableau(document: Any, tableau: Tableau) -> None:
    """Un tableau dont la première ligne est un en-tête, répété à chaque page."""
    grille = document.add_table(rows=1, cols=len(tableau.colonnes), style="Table Grid")
    for cellule, titre in zip(grille.rows[0].cells, tableau.colonnes, strict=True):
        cellule.text = ""
        cellule.paragraphs[0].add_run(titre).bold = True
    entete = OxmlElement("w:tblHeader")
    entete.set(qn("w:val"), "true")
    grille.rows[0]._tr.get_or_add_trPr().append(entete)
    for ligne in tableau.lignes:
        rangee = grille.add_row()
        rangee.height = HAUTEUR
        for cellule, texte in zip(rangee.cells, ligne, strict=True):
            cellule.text = texte
    document.add_paragraph()
