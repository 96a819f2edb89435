"""Écrit un classeur Excel : un mode d'emploi, puis des tableaux nommés, figés, avec listes de choix et totaux."""

import io
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

from macros.gabarits.traduit import Champ, Livret, Onglet

TRAIT = Side(style="thin", color="808080")
CADRE = Border(left=TRAIT, right=TRAIT, top=TRAIT, bottom=TRAIT)
RETOUR = Alignment(wrap_text=True, vertical="top")


def composer_xlsx(livret: Livret) -> bytes:
    """Le classeur, prêt à remplir."""
    classeur = Workbook()
    classeur.properties.title, classeur.properties.creator = livret.titre, livret.mot("auteur")
    classeur.properties.language = f"{livret.langue}-CA"
    ecrire_mode_d_emploi(classeur.active, livret)
    for rang, onglet in enumerate(livret.onglets):
        ecrire_onglet(classeur.create_sheet(onglet.titre), livret, onglet, rang)
    classeur.active = 1
    sortie = io.BytesIO()
    classeur.save(sortie)
    return sortie.getvalue()


def ecrire_mode_d_emploi(feuille: Any, livret: Livret) -> None:
    """Ce que le classeur fait, et ce qu'on écrit dans chaque colonne."""
    feuille.title = livret.mot("mode_d_emploi")
    feuille.append([livret.titre])
    feuille["A1"].font = Font(bold=True, size=16)
    feuille.append([livret.resume])
    feuille.append([livret.mot("pied").replace("{version}", livret.version.isoformat())])
    for onglet in livret.onglets:
        feuille.append([])
        feuille.append([onglet.titre, livret.mot("quoi_ecrire")])
        for cellule in feuille[feuille.max_row]:
            cellule.font = Font(bold=True)
        for champ in onglet.champs:
            feuille.append([champ.titre, champ.aide])
    feuille.column_dimensions["A"].width, feuille.column_dimensions["B"].width = 34, 90
    mettre_en_page(feuille)


def ecrire_onglet(feuille: Any, livret: Livret, onglet: Onglet, rang: int) -> None:
    """Un tableau nommé : l'en-tête est la première ligne, les totaux sont la dernière."""
    feuille.append([champ.titre for champ in onglet.champs])
    for texte in (*onglet.premieres, *([None] * onglet.vides)):
        feuille.append([texte, *([None] * (len(onglet.champs) - 1))])
    derniere = feuille.max_row
    for numero, champ in enumerate(onglet.champs, 1):
        ecrire_colonne(feuille, livret, champ, numero, derniere)
    if any(champ.total for champ in onglet.champs):
        feuille.cell(derniere + 1, 1, livret.mot("total")).font = Font(bold=True)
    zone = f"A1:{get_column_letter(len(onglet.champs))}{derniere}"
    tableau = Table(displayName=f"Tableau{rang + 1}", ref=zone)
    tableau.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    feuille.add_table(tableau)
    feuille.freeze_panes, feuille.print_title_rows = "B2", "1:1"
    mettre_en_page(feuille)


def ecrire_colonne(feuille: Any, livret: Livret, champ: Champ, numero: int, derniere: int) -> None:
    """La largeur, la liste de choix, les produits et le total d'une colonne."""
    lettre = get_column_letter(numero)
    feuille.column_dimensions[lettre].width = champ.largeur
    for ligne in range(1, derniere + 1):
        feuille[f"{lettre}{ligne}"].alignment, feuille[f"{lettre}{ligne}"].border = RETOUR, CADRE
        if ligne > 1 and champ.produit:
            facteurs = "*".join(f"{get_column_letter(rang + 1)}{ligne}" for rang in champ.produit)
            feuille[f"{lettre}{ligne}"] = f"={facteurs}"
    if champ.choix:
        feuille.add_data_validation(choix_permis(livret, champ, f"{lettre}2:{lettre}{derniere}"))
    if champ.total:
        feuille[f"{lettre}{derniere + 1}"] = f"=SUM({lettre}2:{lettre}{derniere})"
        feuille[f"{lettre}{derniere + 1}"].font = Font(bold=True)


def choix_permis(livret: Livret, champ: Champ, zone: str) -> DataValidation:
    """Une liste de choix, qui s'explique quand on entre dans la cellule."""
    regle = DataValidation(type="list", formula1=f'"{",".join(champ.choix)}"', allow_blank=True)
    regle.promptTitle, regle.prompt = champ.titre[:32], champ.aide[:255]
    regle.errorTitle, regle.error = champ.titre[:32], livret.mot("choix_refuse")
    regle.showInputMessage = regle.showErrorMessage = True
    regle.add(zone)
    return regle


def mettre_en_page(feuille: Any) -> None:
    """Une page de large, au format lettre."""
    feuille.page_setup.orientation, feuille.page_setup.paperSize = "landscape", feuille.PAPERSIZE_LETTER
    feuille.page_setup.fitToWidth, feuille.page_setup.fitToHeight = 1, 0
    feuille.sheet_properties.pageSetUpPr.fitToPage = True
