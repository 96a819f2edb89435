"""La commande : ce qu'elle fait d'un événement ordinaire, étranger ou illisible."""

import json
from pathlib import Path

import pytest

from macros import __main__ as commandes
from tests.propositions.remplir import copier, corps, evenement, photographier


@pytest.fixture
def ici(tmp_path, monkeypatch) -> Path:
    racine = copier(tmp_path / "projet", entier=False)
    monkeypatch.setattr(commandes, "RACINE", racine)
    return racine


def lancer(tmp_path: Path, brut: bytes) -> list[str]:
    """Lance la commande, et rend les noms des fichiers déposés."""
    (tmp_path / "evenement.json").write_bytes(brut)
    sortie = tmp_path / "sortie"
    assert commandes.main(["proposer", "--evenement", str(tmp_path / "evenement.json"), "--sortie", str(sortie)]) == 0
    return sorted(f.relative_to(sortie).as_posix() for f in sortie.rglob("*") if f.is_file())


def test_un_formulaire_bien_rempli_ecrit_les_donnees_et_la_proposition(ici, tmp_path, capsys):
    assert lancer(tmp_path, evenement("glossaire")) == ["fichiers/data/glossaire.yml", "proposition.json"]
    assert "- id: visioconference\n" in (ici / "data/glossaire.yml").read_text(encoding="utf-8")
    assert capsys.readouterr().out == "La proposition est prête (data/glossaire.yml).\n"


def test_un_formulaire_a_revoir_n_ecrit_qu_une_reponse(ici, tmp_path, capsys):
    avant = photographier(ici)
    assert lancer(tmp_path, evenement("glossaire", {"terme": "::error::x <b>"})) == ["reponse.md"]
    assert photographier(ici) == avant
    assert capsys.readouterr().out == "La demande reste à préciser : la réponse est prête.\n"


def test_la_reponse_d_hier_ne_reste_pas(ici, tmp_path):
    lancer(tmp_path, evenement("glossaire", {"terme": ""}))
    assert lancer(tmp_path, evenement("glossaire")) == ["fichiers/data/glossaire.yml", "proposition.json"]
    assert lancer(tmp_path, evenement("critere")) == []


def test_une_deuxieme_fois_il_n_y_a_plus_rien_a_changer(ici, tmp_path):
    lancer(tmp_path, evenement("glossaire"))
    assert lancer(tmp_path, evenement("glossaire")) == ["reponse.md"]
    assert "Le site dit déjà cela" in (tmp_path / "sortie/reponse.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "issue",
    [
        {"labels": []},
        {"labels": [{"name": "bogue"}]},
        {"labels": [{"name": "formulaire:critere"}]},
        {"labels": None},
        {"labels": ["formulaire:faq", {"nom": "formulaire:faq"}, 3]},
        {"state": "closed"},
    ],
    ids=[
        "sans étiquette",
        "autre étiquette",
        "simple signalement",
        "étiquettes nulles",
        "étiquettes tordues",
        "fermée",
    ],
)
def test_ce_qui_n_est_pas_une_proposition_reste_sans_suite(ici, tmp_path, issue):
    avant = photographier(ici)
    assert lancer(tmp_path, evenement("faq", **issue)) == []
    assert photographier(ici) == avant


@pytest.mark.parametrize(
    ("etiquettes", "reproche"),
    [
        (["formulaire:inconnu"], "Ce formulaire n'existe pas, ou plus"),
        (["formulaire:../../data/faits"], "Ce formulaire n'existe pas, ou plus"),
        (["formulaire:config"], "Ce formulaire n'existe pas, ou plus"),
        (["formulaire:faq", "formulaire:fait"], "La demande porte les étiquettes de plusieurs formulaires"),
    ],
)
def test_une_etiquette_qui_egare_se_dit(ici, tmp_path, etiquettes, reproche):
    brut = evenement("faq", labels=[{"name": nom} for nom in etiquettes])
    assert lancer(tmp_path, brut) == ["reponse.md"]
    assert reproche in (tmp_path / "sortie/reponse.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("texte", "reproche"),
    [
        ("", "les titres du formulaire ont été effacés. Ouvrir une nouvelle demande"),
        ("Bonjour, j'ai une question.", "les titres du formulaire ont été effacés"),
        (None, "les titres du formulaire ont été effacés"),
        ("### Question\n\nQuoi?", "**Réponse** : ce titre a été effacé. Remettre la ligne `### Réponse`, puis"),
        ("### Ma question\n\nQuoi?", "le titre `Ma question` n'est pas dans le formulaire"),
    ],
)
def test_un_corps_qui_n_est_pas_celui_du_formulaire_se_dit(ici, tmp_path, texte, reproche):
    assert lancer(tmp_path, evenement("faq", body=texte)) == ["reponse.md"]
    assert reproche.lower() in (tmp_path / "sortie/reponse.md").read_text(encoding="utf-8").lower()


def test_un_libelle_change_ou_retire_se_dit(ici, tmp_path):
    texte = corps("glossaire", {"terme": "a", "en": "b", "definition": "c"}).replace(
        "### Terme en anglais", "### Anglais"
    )
    assert lancer(tmp_path, evenement("glossaire", body=texte)) == ["reponse.md"]
    reponse = (tmp_path / "sortie/reponse.md").read_text(encoding="utf-8")
    assert "**Terme en anglais** : ce titre a été effacé" in reponse
    assert "Le titre `Anglais` n'est pas dans le formulaire" in reponse


def test_un_champ_ajoute_depuis_au_formulaire_ne_manque_pas_s_il_est_libre(ici, tmp_path):
    texte = corps("glossaire", {"terme": "abc", "en": "abc", "definition": "c"}).split("### Adresse de la source")[0]
    assert lancer(tmp_path, evenement("glossaire", body=texte)) == ["fichiers/data/glossaire.yml", "proposition.json"]


@pytest.mark.parametrize(
    "brut",
    [
        b"",
        b"pas du json",
        b"\xff\xfe{}",
        b"[]",
        b"{}",
        b'{"issue": []}',
        b"[" * 100_000,
        b'{"issue": {"number": 1, "body": "", "labels": [], "pull_request": {}}}',
        b'{"issue": {"number": 1, "body": 3, "labels": []}}',
        *(
            json.dumps({"issue": {"number": numero, "body": "", "labels": []}}).encode()
            for numero in (None, 0, -1, 1.5, True, "12", "1; rm -rf /", 10**12)
        ),
    ],
)
def test_un_evenement_illisible_s_arrete_en_une_phrase(ici, tmp_path, brut):
    avant = photographier(ici)
    with pytest.raises(SystemExit) as arret:
        lancer(tmp_path, brut)
    assert str(arret.value).startswith("L'événement ne se lit pas : ") and "\n" not in str(arret.value)
    assert not (tmp_path / "sortie").exists() and photographier(ici) == avant


@pytest.mark.parametrize("arguments", [[], ["--evenement"], ["--sortie", "x"], ["--evenement", "x", "--autre", "y"]])
def test_un_appel_incomplet_dit_comment_ecrire(ici, arguments):
    with pytest.raises(SystemExit, match="Indiquer l'événement"):
        commandes.main(["proposer", *arguments])


def test_ce_qui_n_allait_deja_pas_n_est_pas_reproche_a_la_personne(ici, tmp_path):
    faits = ici / "data/faits.yml"
    faits.write_text(
        faits.read_text(encoding="utf-8").replace("source: cnw-2021-09-14", "source: inconnue", 1), encoding="utf-8"
    )
    assert "proposition.json" in lancer(tmp_path, evenement("glossaire"))


def test_un_fichier_de_donnees_deja_brise_se_laisse_a_l_equipe(ici, tmp_path):
    (ici / "data/glossaire.yml").write_text("- id: a\n  terme: [\n", encoding="utf-8")
    assert lancer(tmp_path, evenement("glossaire")) == ["reponse.md"]
    assert "l'équipe s'en occupe" in (tmp_path / "sortie/reponse.md").read_text(encoding="utf-8")
