"""Chaque formulaire rempli donne la fiche attendue, seule, ou une réponse courte qui dit quoi écrire."""

import json
import re

import pytest

from macros.propositions.refus import LIGNES_MAX, MARQUE
from macros.rendu.catalogue import toutes_les_attentes
from macros.verifications import verifier_tout
from tests.propositions.cas import ACCEPTES, REFUSES, Accepte, Refuse
from tests.propositions.remplir import SOCLES, evenement

JARGON = re.compile(r"\b(YAML|JSON|Traceback|None|null|pydantic|Error|identifiant|clé|verifie_le|champ)\b")


def test_il_y_a_plus_de_quarante_cas():
    assert len(ACCEPTES) + len(REFUSES) > 40


@pytest.mark.parametrize("cas", ACCEPTES.values(), ids=ACCEPTES)
def test_une_proposition_n_ecrit_que_sa_fiche_et_ne_cite_que_son_identifiant(banc, cas: Accepte):
    issue, changees = banc.passer(evenement(cas.formulaire, cas.reponses))
    assert issue.reponse == ""
    attendues = {cas.fiche} | ({f"data/sources.yml#{cas.source_ajoutee}"} if cas.source_ajoutee else set())
    assert set(changees) == attendues
    assert {nom: changees[cas.fiche].get(nom) for nom in cas.lus} == cas.lus
    proposition = json.loads((banc.sortie / "proposition.json").read_text(encoding="utf-8"))
    assert_rien_que_l_identifiant(proposition, cas)
    dit = proposition["commit"] + proposition["corps"] + banc.phrase
    for champ, texte in (SOCLES[cas.formulaire] | cas.reponses).items():
        assert champ == "date-a-corriger" or len(texte) < 12 or texte not in dit


def assert_rien_que_l_identifiant(proposition: dict, cas: Accepte) -> None:
    fichier, _, identifiant = cas.fiche.partition("#")
    assert proposition["branche"] == f"proposition/12-{cas.formulaire}"
    assert re.fullmatch(rf"donnees\([a-z]+\): (ajoute|corrige) « {identifiant} »", proposition["titre"])
    assert proposition["commit"].startswith(proposition["titre"] + "\n\n")
    assert proposition["corps"].startswith("Ferme #12 ")
    assert fichier in proposition["fichiers"]
    dit = proposition["commit"] + proposition["corps"]
    assert "@" not in dit and set(re.findall(r"#(\d+)", dit)) == {"12"}


@pytest.mark.parametrize("formulaire", SOCLES)
def test_une_proposition_ordinaire_passe_les_controles_de_tout_le_projet(banc_entier, formulaire, monkeypatch):
    issue, changees = banc_entier.passer(evenement(formulaire))
    assert issue.reponse == "" and len(changees) in (1, 2)
    monkeypatch.delenv("AUJOURDHUI")  # les vraies données se jugent au vrai jour
    assert verifier_tout(banc_entier.racine, toutes_les_attentes()) == []


def test_les_fichiers_deposes_sont_ceux_du_projet(banc):
    banc.passer(evenement("fait"))
    proposition = json.loads((banc.sortie / "proposition.json").read_text(encoding="utf-8"))
    assert proposition["fichiers"] == ["data/sources.yml", "data/faits.yml"]
    for chemin in proposition["fichiers"]:
        assert (banc.sortie / "fichiers" / chemin).read_bytes() == (banc.racine / chemin).read_bytes()
    assert sorted(f.name for f in banc.sortie.rglob("*.yml")) == ["faits.yml", "sources.yml"]


@pytest.mark.parametrize("cas", REFUSES.values(), ids=REFUSES)
def test_un_refus_n_ecrit_rien_et_dit_quoi_ecrire(banc, cas: Refuse):
    issue, changees = banc.passer(evenement(cas.formulaire, cas.reponses))
    assert changees == {} and issue.proposition is None
    reponse = (banc.sortie / "reponse.md").read_text(encoding="utf-8")
    assert cas.reproche in reponse
    assert cas.remede.lower() in reponse.lower()
    assert [f.name for f in banc.sortie.iterdir()] == ["reponse.md"]
    assert_courte_et_sans_effet(reponse)


def assert_courte_et_sans_effet(reponse: str) -> None:
    assert reponse.startswith(MARQUE) and len(reponse.rstrip("\n").split("\n")) <= LIGNES_MAX
    assert len(reponse) < 4000
    hors_citations = re.sub(r"`[^`]*`", "", reponse.removeprefix(MARQUE))
    assert not JARGON.search(hors_citations)
    assert not re.search(r"[<@]|\]\(|!\[|#\d", hors_citations)


def test_une_longue_liste_de_fautes_tient_en_quinze_lignes(banc):
    rien = dict.fromkeys(SOCLES["date-depot"], "")
    reponse = banc.passer(evenement("date-depot", rien | {"heure": "tôt", "ouvre-le": "bientôt"}))[0].reponse
    assert_courte_et_sans_effet(reponse)
    assert "Il reste 9 choses à régler" in reponse and "- … et 1 de plus, à voir ensuite." in reponse


@pytest.mark.parametrize(("note", "dit"), [("", True), ("Par courriel.", False), ("aucune", False)])
def test_une_note_gardee_se_rappelle_a_qui_relit(banc, note, dit):
    corrigee = {"date-a-corriger": "24 janvier", "jour": "24", "mois": "janvier", "note": note}
    issue, _ = banc.passer(evenement("date-depot", corrigee))
    assert issue.proposition and ("- [ ] la note affichée" in issue.proposition["corps"]) == dit
