"""Une version se date depuis le journal, garde ses notes, et n'oublie aucune adresse."""

from datetime import date

import pytest

from outils.version import Refus, adresses_du_site, dater, extraire, main, retenir, retenir_les_identifiants

JOURNAL = "# Journal\n\n## Non publié\n\n- Une page de plus, pour les directions.\n\n## 2026.11.0 (2026-11-01)\n\n- Le début.\n"


def test_la_section_en_cours_devient_celle_de_la_version():
    assert dater(JOURNAL, "2026.12.0", date(2026, 12, 1)) == (
        "# Journal\n\n## Non publié\n\n## 2026.12.0 (2026-12-01)\n\n- Une page de plus, pour les directions.\n\n"
        "## 2026.11.0 (2026-11-01)\n\n- Le début.\n"
    )


def test_les_notes_sont_celles_du_journal():
    assert extraire(JOURNAL, "## 2026.11.0") == "- Le début."


@pytest.mark.parametrize(
    ("journal", "version", "phrase"),
    [
        (JOURNAL, "1.2", "« 1.2 » n'est pas une version : écrire année, mois et rang, par exemple 2026.12.0."),
        (JOURNAL, "2026.13.0", "« 2026.13.0 » n'est pas une version"),
        (JOURNAL, "2026.11.0", "La version 2026.11.0 est déjà au journal : prendre le rang suivant."),
        ("# Journal\n\n## Non publié\n\n## 2026.11.0\n", "2026.12.0", "la section « Non publié » manque ou est vide"),
    ],
)
def test_une_version_mal_preparee_est_refusee(journal, version, phrase):
    with pytest.raises(Refus) as refus:
        dater(journal, version, date(2026, 12, 1))
    assert phrase in str(refus.value)


def test_les_notes_d_une_version_inconnue_sont_refusees(capsys):
    assert main(["2031.01.0", "--notes"]) == 1
    assert "la section « 2031.01.0 » manque" in capsys.readouterr().err


def test_les_adresses_ne_font_que_s_ajouter(tmp_path):
    for page in ("index.html", "guide/index.html", "modules/loi-25/diapos.html", "404.html", "pagefind/x.html"):
        (tmp_path / page).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / page).write_text("", encoding="utf-8")
    assert adresses_du_site(tmp_path) == ["", "guide/", "modules/loi-25/diapos.html"]
    assert retenir(["ancienne/", "guide/"], ["guide/", "neuve/"]) == ["ancienne/", "guide/", "neuve/"]


def test_les_identifiants_ne_font_que_s_ajouter_et_un_sceau_ne_change_plus():
    connus = {"faits": ["a", "vieux"], "contrat-donnees": {"1.0": "ancien"}}
    nouveaux = {"faits": ["a", "b"], "contrat-donnees": {"1.0": "autre", "1.1": "neuf"}, "faq": ["q"]}
    assert retenir_les_identifiants(connus, nouveaux) == {
        "faits": ["a", "b", "vieux"],
        "contrat-donnees": {"1.0": "ancien", "1.1": "neuf"},
        "faq": ["q"],
    }
