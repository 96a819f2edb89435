"""Chaque gabarit s'ouvre, se lit à l'écran comme à l'oreille, et se refait à l'identique."""

import io
import subprocess
import time
import zipfile

import pytest
from docx import Document as Docx
from docx.oxml.ns import qn
from odfdo import Document as Odf
from openpyxl import load_workbook

from macros.chargement import charger
from macros.gabarits import fabriquer
from macros.gabarits.traduit import traduire
from macros.publication.gabarits import publier_gabarits
from macros.rendu.contexte import Contexte
from outils.bureautique import chemin_de_libreoffice

GABARITS = charger().gabarits
CAS = [(langue, nom, format) for langue in ("fr", "en") for nom in GABARITS for format in GABARITS[nom].formats]


def livret(langue: str, nom: str):
    """Un gabarit dans une langue."""
    return traduire(Contexte(charger(), langue, "ressources/gabarits.md"), GABARITS[nom])


@pytest.fixture(scope="module")
def faits():
    """Chaque fichier, fabriqué une fois."""
    return {cas: fabriquer(livret(*cas[:2]), cas[2]) for cas in CAS}


def des(faits, format: str):
    """(livret, octets) des gabarits d'un format."""
    return [(livret(langue, nom), octets) for (langue, nom, f), octets in faits.items() if f == format]


def test_un_document_word_a_sa_langue_ses_titres_et_ses_entetes(faits):
    for attendu, octets in des(faits, "docx"):
        document = Docx(io.BytesIO(octets))
        assert document.core_properties.language == f"{attendu.langue}-CA"
        langues = {balise.get(qn("w:val")) for balise in document.styles.element.iter(qn("w:lang"))}
        assert langues == {f"{attendu.langue}-CA"}
        titres = [p.text for p in document.paragraphs if p.style.name in ("Title", "Heading 1")]
        assert titres == [attendu.titre, *(partie.titre for partie in attendu.parties)]
        for tableau in document.tables:
            assert tableau.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_un_document_opendocument_a_sa_langue_ses_titres_et_ses_entetes(faits):
    for attendu, octets in des(faits, "odt"):
        document = Odf(io.BytesIO(octets))
        assert document.get_language() == f"{attendu.langue}-CA"
        assert [str(t.inner_text) for t in document.body.headers] == [
            attendu.titre,
            *(p.titre for p in attendu.parties),
        ]
        for tableau in document.body.tables:
            assert tableau.get_element("table:table-header-rows/table:table-row") is not None


def test_un_classeur_a_un_mode_d_emploi_un_tableau_nomme_et_des_totaux(faits):
    for attendu, octets in des(faits, "xlsx"):
        mode, *feuilles = load_workbook(io.BytesIO(octets))
        aides = {ligne[1].value for ligne in mode.iter_rows()}
        for feuille, onglet in zip(feuilles, attendu.onglets, strict=True):
            assert [cellule.value for cellule in feuille[1]] == [champ.titre for champ in onglet.champs]
            assert {champ.aide for champ in onglet.champs} <= aides
            assert len(feuille.tables) == 1 and feuille.freeze_panes == "B2" and feuille.print_title_rows == "$1:$1"
            for numero, champ in enumerate(onglet.champs, 1):
                if champ.total:
                    assert str(feuille.cell(feuille.max_row, numero).value).startswith("=SUM(")
            for regle in feuille.data_validations.dataValidation:
                assert len(regle.formula1) <= 257 and regle.formula1.count('"') == 2


def test_les_choix_d_un_classeur_n_ont_pas_de_virgule():
    """Excel sépare les choix par des virgules : un choix qui en contient se couperait en deux."""
    for langue in ("fr", "en"):
        for nom in GABARITS:
            for onglet in livret(langue, nom).onglets:
                assert [c for champ in onglet.champs for c in champ.choix if "," in c] == []


def test_le_meme_gabarit_donne_les_memes_octets(faits):
    time.sleep(2.1)  # les zip datent à deux secondes près
    for langue, nom, format in CAS:
        assert fabriquer(livret(langue, nom), format) == faits[langue, nom, format], (nom, format)


def test_ce_qui_n_a_pas_change_n_est_pas_refait(tmp_path):
    premiers = publier_gabarits(charger(), tmp_path / "site", tmp_path / "reserve")
    dates = {f: f.stat().st_mtime_ns for f in (tmp_path / "reserve").iterdir()}
    assert len(premiers) == len(CAS) == len(dates)
    publier_gabarits(charger(), tmp_path / "autre", tmp_path / "reserve")
    assert {f: f.stat().st_mtime_ns for f in (tmp_path / "reserve").iterdir()} == dates


def test_libreoffice_ouvre_chaque_gabarit(faits, tmp_path):
    soffice = chemin_de_libreoffice()
    assert soffice, "LibreOffice manque : `make test` l'installe"
    for (langue, nom, format), octets in faits.items():
        (tmp_path / f"{nom}-{langue}.{format}").write_bytes(octets)
    noms = sorted(f.name for f in tmp_path.iterdir())
    profil = f"-env:UserInstallation=file://{tmp_path}/profil"
    commande = [soffice, profil, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path / "pdf"), *noms]
    subprocess.run(commande, cwd=tmp_path, check=True, capture_output=True, timeout=300)
    # Deux formats du même nom donnent le même PDF : on compte les noms.
    attendus = {n.rsplit(".", 1)[0] for n in noms}
    assert {f.stem for f in (tmp_path / "pdf").iterdir()} == attendus


def test_un_fichier_ne_porte_aucun_chemin_d_ici(faits):
    for cas, octets in faits.items():
        with zipfile.ZipFile(io.BytesIO(octets)) as paquet:
            assert paquet.testzip() is None
            assert all(b"/home/" not in paquet.read(n) and b"/tmp/" not in paquet.read(n) for n in paquet.namelist()), (
                cas
            )
