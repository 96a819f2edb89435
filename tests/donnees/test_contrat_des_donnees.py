"""Le contrat des données ouvertes : rompu sans le dire, il arrête tout ; un ajout s'inscrit."""

import json

import pytest

from macros.chargement import RACINE, charger
from macros.donnees_ouvertes.contrat import rejouer, sceller
from macros.donnees_ouvertes.enveloppe import champs_promis, ranger
from macros.modeles.ouverture import VersionDeContrat
from macros.verifications import contrat as controle
from macros.verifications import dictionnaire as definitions
from tests.donnees.conftest import SOURCES

AJOUTE = {"faits": {"id": "texte", "valeur": "texte"}}


def version(numero, ajoute=None, retire=None, sceau=None):
    """Une version scellée, sauf si `sceau` dit autre chose."""
    nue = VersionDeContrat(id=numero, date="2026-11-28", texte="Essai", ajoute=ajoute or {}, retire=retire or {})
    return nue.model_copy(update={"empreinte": sceller(nue) if sceau is None else sceau})


@pytest.fixture
def juger(projet, monkeypatch):
    """Ce que dit le contrôle d'un contrat, face à ce que le site publierait."""

    def dire(publies, *versions):
        monkeypatch.setattr(controle, "champs_promis", lambda: publies)
        lignes = ["# contrat"]
        for v in versions:
            lignes += [f"- id: {v.id}", "  date: 2026-11-28", "  texte: Essai", f"  empreinte: {v.empreinte}"]
            lignes += [
                "  ajoute:",
                *(f"    {j}: {{{', '.join(f'{c}: {t}' for c, t in cs.items())}}}" for j, cs in v.ajoute.items()),
            ]
            lignes += ["  retire:", *(f"    {j}: [{', '.join(cs)}]" for j, cs in v.retire.items())]
        texte = (
            "\n".join(lignes)
            .replace("ajoute:\n  retire", "ajoute: {}\n  retire")
            .replace("  retire:\n-", "  retire: {}\n-")
        )
        texte = texte + " {}" if texte.endswith("retire:") else texte
        projet.ecrire("data/contrat-donnees.yml", texte + "\n")
        assert projet.fautes_de_forme() == ""
        return projet.fautes("contrat")

    return dire


def test_un_contrat_tenu_ne_dit_rien(juger):
    assert juger(AJOUTE, version("1.0", AJOUTE)) == ""


def test_un_champ_retire_est_une_rupture_dite_en_francais(juger):
    assert juger({"faits": {"id": "texte"}}, version("1.0", AJOUTE)) == (
        "data/contrat-donnees.yml:8 · 1.0.retire : le champ « faits.valeur » est promis et n'est plus publié\n"
        "    → le remettre ; pour rompre, ajouter une version 2.0 qui l'écrit sous « retire » : faits: [valeur]"
    )


def test_un_type_qui_change_est_une_rupture(juger):
    dit = juger({"faits": {"id": "texte", "valeur": "nombre"}}, version("1.0", AJOUTE))
    assert "le champ « faits.valeur » était « texte » et devient « nombre »" in dit
    assert "ajouter une version 2.0" in dit and "« valeur: nombre » sous « faits: »" in dit


def test_un_champ_ajoute_donne_la_ligne_a_ecrire(juger):
    publies = {"faits": {**AJOUTE["faits"], "unite": "texte ou rien"}}
    assert juger(publies, version("1.0", AJOUTE)) == (
        "data/contrat-donnees.yml:6 · 1.0.ajoute : le champ « faits.unite » est publié sans être au contrat\n"
        "    → l'inscrire sous « ajoute » de la version 1.1 : « unite: texte ou rien » sous « faits: » "
        "(ou l'exclure dans jeux.py, avec sa raison)"
    )


def test_une_version_ajoutee_donne_son_sceau_puis_se_tait(juger):
    publies = {"faits": {**AJOUTE["faits"], "unite": "texte"}}
    nouvelle = version("1.1", {"faits": {"unite": "texte"}})
    ouverte = nouvelle.model_copy(update={"empreinte": ""})
    assert f"ajouter la ligne « empreinte: {nouvelle.empreinte} »" in juger(publies, version("1.0", AJOUTE), ouverte)
    assert juger(publies, version("1.0", AJOUTE), nouvelle) == ""


@pytest.mark.parametrize("recrite", [{"faits": {"id": "texte", "montant": "texte"}}, {"faits": {"id": "texte"}}])
def test_renommer_un_champ_dans_une_version_scellee_ne_passe_pas(juger, recrite):
    sceau = version("1.0", AJOUTE).empreinte
    dit = juger(recrite, version("1.0", recrite, sceau=sceau))
    assert "une version publiée du contrat a été récrite" in dit and "la remettre comme elle était" in dit
    assert version("1.0", recrite).empreinte not in dit


def test_un_retrait_exige_une_majeure(juger):
    mineure = version("1.1", retire={"faits": ["valeur"]})
    dit = juger({"faits": {"id": "texte"}}, version("1.0", AJOUTE), mineure)
    assert "un champ publié est retiré sans que la version majeure du contrat monte\n    → écrire « id: 2.0 »" in dit


def test_une_majeure_retire_et_change_de_type(juger):
    rupture = version("2.0", {"faits": {"valeur": "nombre"}}, {"faits": ["valeur"]})
    assert juger({"faits": {"id": "texte", "valeur": "nombre"}}, version("1.0", AJOUTE), rupture) == ""


def test_changer_un_type_sans_le_retirer_se_voit(juger):
    dit = juger(
        {"faits": {"id": "texte", "valeur": "nombre"}},
        version("1.0", AJOUTE),
        version("2.0", {"faits": {"valeur": "nombre"}}),
    )
    assert "« faits.valeur » passe de « texte » à « nombre » sans être retiré" in dit


def test_une_version_ne_recule_pas(juger):
    dit = juger(AJOUTE, version("1.1", AJOUTE), version("1.0"))
    assert "cette version ne suit pas la 1.1\n    → écrire « 1.2 »" in dit


def test_retirer_ce_qui_n_existait_pas_se_voit(juger):
    dit = juger(AJOUTE, version("1.0", AJOUTE), version("2.0", retire={"faits": ["valuer"]}))
    assert "« faits.valuer » n'était pas au contrat" in dit


def test_le_contrat_du_depot_promet_exactement_ce_que_le_site_publie():
    promis = rejouer(charger().contrat.values())
    assert promis == {(jeu, champ): genre for jeu, champs in champs_promis().items() for champ, genre in champs.items()}


@pytest.mark.parametrize(("numero", "sceau"), [("1.0", "2c66ae0bd4f6"), ("1.1", "70946d25f38c")])
def test_les_versions_publiees_du_contrat_restent_ce_qu_elles_etaient(numero, sceau):
    assert sceller(charger().contrat[numero]) == sceau


def test_l_enveloppe_ne_se_compose_que_de_ce_que_le_contrat_promet():
    contenu = {"nom": "CC", "url": "u", "point": None, "statut": "proposee"}
    assert list(ranger("enveloppe", "licence", contenu)) == ["nom", "url", "statut", "point"]
    with pytest.raises(ValueError, match=r"enveloppe : \['maj', 'nom', 'statut', 'url'\] au lieu de"):
        ranger("enveloppe", "licence", {"nom": "CC", "url": "u", "maj": None, "statut": "proposee"})


def publier(projet, noms, sceaux):
    projet.ecrire("data/identifiants-publies.json", json.dumps({"sources": noms, "contrat-donnees": sceaux}))


def test_un_identifiant_publie_puis_renomme_se_voit_a_sa_fiche(projet):
    projet.ecrire("data/sources.yml", SOURCES)
    publier(projet, ["loi-es", "journal"], {})
    assert projet.fautes("publies") == (
        "data/sources.yml:1 · loi-es : l'identifiant publié « loi-es » (sources) a disparu\n"
        "    → remettre « id: loi-es » à la place de « loi » ; pour retirer vraiment la fiche, ôter aussi sa ligne de "
        "data/identifiants-publies.json"
    )


def test_un_identifiant_publie_puis_retire_se_voit_au_registre(projet):
    publier(projet, ["decret", "journal", "loi"], {})
    assert "data/identifiants-publies.json:1 · decret" in projet.fautes("publies")


def test_une_version_publiee_puis_scellee_de_nouveau_se_voit(juger, projet):
    recrite = version("1.0", {"faits": {"id": "texte"}})
    publier(projet, [], {"1.0": version("1.0", AJOUTE).empreinte})
    assert juger({"faits": {"id": "texte"}}, recrite) == ""
    dit = projet.fautes("publies")
    assert "1.0.empreinte : la version publiée 1.0 du contrat a été récrite\n    → la remettre comme elle était" in dit


def test_une_version_publiee_puis_retiree_se_voit(juger, projet):
    publier(projet, [], {"1.0": "x", "1.1": "y"})
    juger(AJOUTE, version("1.2", AJOUTE))
    assert "la version publiée 1.1 du contrat a été retirée" in projet.fautes("publies")


def test_un_champ_publie_sans_definition_donne_la_fiche_a_ecrire(projet):
    projet.ecrire("data/dictionnaire.yml", "- id: id\n  texte: Identifiant.\n- id: licorne\n  texte: Rien.\n")
    dit = projet.fautes("dictionnaire")
    assert (
        "le champ « faits.valeur » n'est pas défini\n    → ajouter une fiche « id: faits-valeur » (ou « valeur »" in dit
    )
    assert "data/dictionnaire.yml:3 · licorne : aucun champ publié ne porte ce nom\n    → la supprimer" in dit


def test_une_exclusion_devenue_inutile_se_voit(monkeypatch):
    monkeypatch.setitem(definitions.EXCLUS, ("Fait", "couleur"), "n'existe pas")
    assert "« Fait.couleur » est exclu et n'existe plus" in {a.constat for a in definitions.verifier(charger(), RACINE)}
