"""Écrit un classeur OpenDocument : un mode d'emploi, puis une feuille par tableau, avec ses totaux."""

import io
from collections.abc import Sequence

from odfdo import Cell, Document, Row, Table
from openpyxl.utils import get_column_letter

from macros.gabarits.traduit import Livret, Onglet


def composer_ods(livret: Livret) -> bytes:
    """Le classeur, prêt à remplir."""
    document = Document("spreadsheet")
    document.body.clear()
    document.meta.title, document.meta.creator = livret.titre, livret.mot("auteur")
    document.set_language(f"{livret.langue}-CA")
    document.body.append(composer_mode_d_emploi(livret))
    for onglet in livret.onglets:
        document.body.append(composer_onglet(livret, onglet))
    sortie = io.BytesIO()
    document.save(sortie)
    return sortie.getvalue()


def ligne(textes: Sequence[str | None]) -> Row:
    """Une ligne de textes ; None laisse la cellule vide."""
    rangee = Row()
    for texte in textes:
        rangee.append_cell(Cell(text=texte, cell_type="string") if texte else Cell())
    return rangee


def composer_mode_d_emploi(livret: Livret) -> Table:
    """Ce que le classeur fait, et ce qu'on écrit dans chaque colonne."""
    feuille = Table(livret.mot("mode_d_emploi"))
    pied = livret.mot("pied").replace("{version}", livret.version.isoformat())
    for texte in (livret.titre, livret.resume, pied):
        feuille.append_row(ligne([texte]))
    for onglet in livret.onglets:
        feuille.append_row(ligne([None]))
        feuille.append_row(ligne([onglet.titre, livret.mot("quoi_ecrire")]))
        for champ in onglet.champs:
            feuille.append_row(ligne([champ.titre, champ.aide]))
    return feuille


def composer_onglet(livret: Livret, onglet: Onglet) -> Table:
    """L'en-tête, les lignes commencées, les lignes vides, les totaux."""
    feuille = Table(onglet.titre)
    largeur = len(onglet.champs)
    feuille.append_row(ligne([champ.titre for champ in onglet.champs]))
    for texte in (*onglet.premieres, *([None] * onglet.vides)):
        feuille.append_row(ligne([texte, *([None] * (largeur - 1))]))
    derniere = 1 + len(onglet.premieres) + onglet.vides
    if any(champ.total for champ in onglet.champs):
        feuille.append_row(composer_total(livret, onglet, derniere))
    return feuille


def composer_total(livret: Livret, onglet: Onglet, derniere: int) -> Row:
    """La somme de chaque colonne qui en a une."""
    rangee = Row()
    rangee.append_cell(Cell(text=livret.mot("total"), cell_type="string"))
    for numero, champ in enumerate(onglet.champs[1:], 2):
        lettre = get_column_letter(numero)
        formule = f"of:=SUM([.{lettre}2:.{lettre}{derniere}])"
        rangee.append_cell(Cell(0, formula=formule) if champ.total else Cell())
    return rangee
