"""Quoi qu'on écrive dans un fichier, le chargeur répond par des anomalies en français."""

import re
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.anomalies import Anomalie
from macros.chargement import DOSSIERS, FICHES, LISTES, charger_ce_qui_se_lit, ranger, valider_les_fiches
from macros.verifications import verifier_tout
from macros.yaml_strict import Document, lire

FICHIERS = [*LISTES, *FICHES, *(f"{dossier}/x" for dossier in DOSSIERS), "interface/x", "traductions/en/faits", "x"]
ANGLAIS = re.compile(r"\b(should|input|field|required|valid|expected|error|found|mapping|while|Traceback)\b")
CHAMPS = sorted(
    {champ for _, modele in [*LISTES.values(), *FICHES.values(), *DOSSIERS.values()] for champ in modele.model_fields}
)
VALEURS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(["2026-11-23", "tous", "a-b"]),
    lambda enfants: st.lists(enfants, max_size=3) | st.dictionaries(st.sampled_from(CHAMPS), enfants, max_size=4),
    max_leaves=12,
)
YAML = st.text(alphabet=st.sampled_from("ab:- \n\"'[]{},#&*!|>?%@`\té\u00a0\x00\ud800"), max_size=60)


def anomalies_de(cle: str, document: Document) -> list[Anomalie]:
    """Ce que signale le rangement d'un document déjà lu."""
    if not document.anomalies:
        fiches = valider_les_fiches(cle, document)
        if fiches is not None:
            ranger(cle, fiches, {"interface": {}, "traductions": {}})
    return document.anomalies


@given(st.text(max_size=80) | YAML)
@settings(max_examples=400, deadline=None)
def test_n_importe_quel_texte_se_lit_ou_se_refuse(texte):
    for anomalie in lire(texte, "x.yml").anomalies:
        assert anomalie.ligne >= 1 and anomalie.constat and anomalie.remede


@given(st.sampled_from(FICHIERS), VALEURS)
@settings(max_examples=400, deadline=None)
def test_n_importe_quel_contenu_se_range_ou_s_explique_en_francais(cle, contenu):
    for anomalie in anomalies_de(cle, Document("x.yml", contenu)):
        assert not ANGLAIS.search(re.sub(r"« .*? »", "", f"{anomalie.constat} {anomalie.remede}", flags=re.S))


@given(st.sampled_from(FICHIERS), YAML | VALEURS.map(str))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_un_projet_au_fichier_quelconque_se_controle_sans_trace(tmp_path, cle, texte):
    fichier: Path = tmp_path / "data" / f"{cle}.yml"
    fichier.parent.mkdir(parents=True, exist_ok=True)
    fichier.write_bytes(texte.encode("utf-8", "surrogatepass"))
    verifier_tout(tmp_path)
    charger_ce_qui_se_lit(tmp_path)
    fichier.unlink()


def test_un_guillemet_oublie_se_dit_ou_il_s_ouvre(socle, remplacer):
    remplacer("data/faits.yml", "enonce: Nombre d'entreprises", "enonce: \"Nombre d'entreprises")
    texte = (socle.racine / "data/faits.yml").read_text(encoding="utf-8")
    (socle.racine / "data/faits.yml").write_text(texte + '- id: autre\n  enonce: "Bien fermé"\n', encoding="utf-8")
    assert socle.fautes_de_forme().startswith("data/faits.yml:3 · un guillemet s'ouvre ici et ne se referme pas")


def test_une_fiche_illisible_n_accuse_pas_les_points_ni_les_enonces(socle):
    socle.ecrire("data/faq.yml", "- id: a\n  question: Quoi?\n   reponse: mal alignée\n")
    assert socle.fautes("points") == ""
