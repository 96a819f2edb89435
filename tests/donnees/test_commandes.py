"""Les commandes : un message, un code de sortie, jamais de trace."""

import json
import time

import pytest

from macros import __main__ as commandes
from macros.anomalies import Anomalie, annoter, formater
from macros.chargement import RACINE
from macros.schemas import ecrire_schemas, exporter_schemas
from macros.verifications import CONTROLES, controler, verifier_tout

FAUTE = Anomalie("data/faits.yml", 3, "pib.valeur", "50 % de trop", "corriger")


@pytest.fixture
def ici(projet, monkeypatch):
    monkeypatch.setattr(commandes, "RACINE", projet.racine)
    monkeypatch.setattr(commandes, "charger", lambda: projet.site())
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return projet


def test_une_anomalie_tient_en_deux_lignes_et_ne_se_repete_pas():
    assert formater([FAUTE, FAUTE]) == "data/faits.yml:3 · pib.valeur : 50 % de trop\n    → corriger"


def test_une_annotation_suit_la_syntaxe_de_github():
    assert annoter([FAUTE]) == "::error file=data/faits.yml,line=3::pib.valeur : 50 %25 de trop → corriger"


def test_verifier_dit_toutes_les_fautes_et_sort_en_1(ici, capsys):
    ici.ecrire("data/faits.yml", "- id: a\n")
    ici.page("fr/index.md", "# Accueil\n\n[là](ailleurs.md) {{ fai('a') }}\n")
    assert commandes.main(["verifier"]) == 1
    dit = capsys.readouterr()
    assert dit.out == ""
    assert "data/faits.yml:1 · a.enonce : ce champ manque\n    → l'ajouter à la fiche" in dit.err
    assert "docs/fr/index.md:11 · le lien « ailleurs.md » ne mène nulle part" in dit.err
    assert "docs/fr/index.md:11 · la macro « fai » n'existe pas\n    → écrire « fait »" in dit.err
    assert "data/volets.yml:1 · ce fichier manque" in dit.err
    assert "Traceback" not in dit.err


def test_sur_github_les_memes_fautes_se_posent_sur_les_lignes(ici, capsys, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    ici.ecrire("data/faits.yml", "- id: a\n")
    commandes.main(["verifier"])
    assert (
        "::error file=data/faits.yml,line=1::a.enonce : ce champ manque → l'ajouter à la fiche\n"
        in capsys.readouterr().out
    )


def test_quand_tout_va_bien_une_ligne_suffit(ici, capsys, monkeypatch):
    monkeypatch.setattr("macros.verifications.verifier_tout", lambda racine, macros: [])
    assert commandes.main(["verifier"]) == 0
    assert capsys.readouterr().out == (
        "Tout est en ordre : 0 fichiers de données, 0 faits, 0 points à confirmer, 0 pages.\n"
    )


def test_traductions_liste_les_orphelines_avec_le_reste(ici, capsys):
    ici.ecrire("data/interface/commun.yml", "ok: Bien\n")
    ici.ecrire("data/traductions/en/interface/commun.yml", "ko:\n  fr: Mal\n  texte: Bad\n")
    assert commandes.main(["traductions", "en"]) == 1
    dit = capsys.readouterr().err
    assert "ko : cette entrée ne traduit plus rien de data/interface/commun.yml" in dit
    assert "ok : traduction manquante" in dit


def test_squelette_puis_liste_donnent_la_suite(ici, capsys):
    ici.ecrire("data/interface/commun.yml", "ok: Bien\n")
    assert commandes.main(["traductions", "squelette", "en"]) == 0
    assert capsys.readouterr().out == "1 entrée(s) à traduire ajoutée(s) à data/traductions/en/.\n"
    assert commandes.main(["traductions"]) == 1


def test_estampiller_nomme_la_page_introuvable_et_n_en_marque_aucune(ici, capsys):
    ici.page("fr/index.md", "# Accueil\n")
    ici.page("en/index.md", "# Home\n")
    ici.page("en/seule.md", "# Alone\n")
    pages = ["docs/en/index.md", "docs/en/rien.md", "docs/fr/index.md", "docs/en/seule.md"]
    avant = (ici.racine / pages[0]).read_text()
    assert commandes.main(["traductions", "estampiller", *pages]) == 1
    assert capsys.readouterr().err == (
        "3 pages à revoir avant d'estampiller :\n"
        "docs/en/rien.md:1 · cette page de docs/en/ est introuvable\n"
        "    → écrire le chemin d'une page qui existe, par exemple docs/en/index.md\n"
        "docs/en/seule.md:1 · cette page ne traduit aucune page française\n"
        "    → écrire d'abord docs/fr/seule.md\n"
        "docs/fr/index.md:1 · cette page de docs/en/ est introuvable\n"
        "    → écrire docs/en/index.md : c'est la traduction qu'on estampille\n"
    )
    assert (ici.racine / pages[0]).read_text() == avant
    assert commandes.main(["traductions", "estampiller", pages[0]]) == 0


def test_des_donnees_illisibles_arretent_les_autres_commandes_sans_trace(ici, capsys):
    ici.ecrire("data/faits.yml", "a: b: c\n")
    assert commandes.main(["traductions"]) == 1
    assert capsys.readouterr().err.startswith("1 correction à faire avant tout :\ndata/faits.yml:1 · ")


def test_une_langue_inconnue_se_dit_en_une_phrase(ici):
    with pytest.raises(SystemExit) as sortie:
        commandes.main(["traductions", "es"])
    assert str(sortie.value) == "« es » n'est pas une langue traduite : écrire en"


def test_une_commande_inconnue_montre_l_aide(capsys):
    assert commandes.main(["verifer"]) == 2
    assert capsys.readouterr().err.startswith("Usage : .venv/bin/python -m macros <commande>\n")


def test_les_schemas_s_ecrivent_un_par_sorte_de_fichier(tmp_path):
    assert ecrire_schemas(tmp_path) == len(exporter_schemas())
    fait = json.loads((tmp_path / "faits.schema.json").read_text())["$defs"]["Fait"]
    assert fait["properties"]["statut"]["enum"] == ["confirme", "rapporte", "deduit", "a-confirmer"]
    assert {"id", "enonce", "valeur", "statut"} <= set(fait["required"])


def test_une_exception_fait_taire_une_faute_et_une_seule(socle, monkeypatch):
    points = next(controle for controle in CONTROLES if controle.__name__.endswith(".points"))
    monkeypatch.setattr(points, "EXCEPTIONS", {"data/points.yml montant": "la page arrive"}, raising=False)
    assert list(controler(points, socle.site(), socle.racine)) == []


def test_une_exception_qui_ne_sert_plus_est_une_faute(socle, monkeypatch):
    points = next(controle for controle in CONTROLES if controle.__name__.endswith(".points"))
    monkeypatch.setattr(points, "EXCEPTIONS", {"data/points.yml autre": "vieille histoire"}, raising=False)
    assert formater(controler(points, socle.site(), socle.racine)) == (
        "data/points.yml:1 · montant : aucune page ne montre ce point\n"
        '    → le citer sur la page qu\'il touche : {{ a_confirmer("montant") }}\n'
        "macros/verifications/points.py:1 · data/points.yml autre : exception devenue inutile (vieille histoire)\n"
        "    → supprimer la ligne de EXCEPTIONS"
    )


def test_tout_le_depot_se_controle_en_moins_de_trois_secondes():
    debut = time.process_time()
    verifier_tout(RACINE)
    assert time.process_time() - debut < 3
