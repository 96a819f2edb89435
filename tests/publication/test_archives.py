"""Les règles d'un appel se gardent telles quelles : ni retouche, ni règle vivante ne change une archive."""

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from macros import __main__ as commandes
from macros.anomalies import formater
from macros.archives.commande import choisir_l_appel, executer
from macros.archives.copie import ArchiveFigee, figer
from macros.archives.empreintes import LISTE, fichiers_de
from macros.chargement import charger
from macros.publication.archives import publier_archives
from macros.rendu.appels import rendre_appels
from macros.rendu.contexte import Contexte
from macros.verifications import archives, controler, dates, renvois, sources

RACINE = Path(__file__).resolve().parents[2]
APPEL = """\
- id: appel-invente
  titre: Appel inventé
  volet: formation
  ouvert_du: 2027-01-11
  ouvert_au: 2027-02-26
  regles: [formation, aide-financiere]
  source: journal-horizon
  statut: rapporte
  verifie_le: 2026-11-23
  a_revoir_le: 2027-05-23
"""
ANGLAIS = "appel-invente.titre:\n  fr: Appel inventé\n  texte: Invented call\n"
VIVANTE = "data/admissibilite/aide-financiere.yml"
INTITULE = "Faire la demande pour un regroupement"


@pytest.fixture
def projet(tmp_path, monkeypatch) -> Path:
    """Les données du site, plus un appel inventé, dans un dossier temporaire."""
    monkeypatch.setenv("AUJOURDHUI", "2027-01-15")
    shutil.copytree(RACINE / "data", tmp_path / "data")
    (tmp_path / "data/appels.yml").write_text(APPEL, encoding="utf-8")
    (tmp_path / "data/traductions/en/appels.yml").write_text(ANGLAIS, encoding="utf-8")
    return tmp_path


@pytest.fixture
def fige(projet) -> Path:
    """Le même, l'appel figé."""
    assert figer_l_appel(projet)
    return projet


def figer_l_appel(projet: Path) -> bool:
    """Fige l'appel inventé d'après les données vivantes."""
    return figer(charger(projet), projet, charger(projet).appels["appel-invente"])


def remplacer(fichier: Path, avant: str, apres: str) -> None:
    """Change un bout d'un fichier."""
    texte = fichier.read_text(encoding="utf-8")
    assert avant in texte
    fichier.write_text(texte.replace(avant, apres), encoding="utf-8")


def fautes(projet: Path, controle=archives) -> str:
    """Ce que dit un contrôle."""
    return formater(controler(controle, charger(projet), projet))


def pages(projet: Path, sortie: str = "site") -> dict[str, str]:
    """Ce que la publication écrit, en texte."""
    ecrits = publier_archives(charger(projet), projet / sortie, projet)
    htmls = (fichier for fichier in ecrits if fichier.suffix == ".html")
    return {f.relative_to(projet / sortie).as_posix(): f.read_text(encoding="utf-8") for f in htmls}


def test_une_archive_garde_les_fichiers_entiers_des_regles_et_les_seules_fiches_citees(fige):
    copie = fige / "archives/appel-invente"
    for regle in ("formation", "aide-financiere", "economie-sociale"):
        for dossier in ("data/admissibilite", "data/traductions/en/admissibilite"):
            assert (copie / dossier / f"{regle}.yml").read_bytes() == (fige / dossier / f"{regle}.yml").read_bytes()
    lue, vivante = charger(copie), charger(fige)
    assert set(lue.volets) == {"formation", "aide-financiere"}
    assert set(lue.admissibilite["aide-financiere"].points) <= set(lue.points) < set(vivante.points)
    assert set(lue.sources) < set(vivante.sources) and lue.faits == {}
    assert all(lue.points[point] == vivante.points[point] for point in lue.points)
    assert all(lue.questions[question] == vivante.questions[question] for question in lue.questions)


def test_chaque_extrait_est_ecrit_comme_dans_les_donnees(fige):
    for fichier in ("points", "sources", "admissibilite/questions"):
        vivant = (fige / f"data/{fichier}.yml").read_text(encoding="utf-8")
        extrait = (fige / f"archives/appel-invente/data/{fichier}.yml").read_text(encoding="utf-8")
        assert all(fiche in vivant for fiche in extrait.rstrip("\n").split("\n\n"))


def test_un_texte_qui_cite_un_fait_ou_un_terme_les_entraine_avec_leur_source(projet):
    fait, terme = next(iter(charger(projet).faits)), next(t for t in charger(projet).glossaire.values() if t.source)
    remplacer(projet / VIVANTE, f"intitule: {INTITULE}", f'intitule: "{{fait:{fait}}} {{terme:{terme.id}|mot}}"')
    figer_l_appel(projet)
    lue = charger(projet / "archives/appel-invente")
    assert (list(lue.faits), list(lue.glossaire)) == ([fait], [terme.id])
    assert {charger(projet).faits[fait].source, terme.source} <= set(lue.sources)


def test_figer_de_nouveau_sans_changement_donne_les_memes_octets(fige):
    avant = fichiers_de(fige / "archives/appel-invente")
    assert not figer_l_appel(fige)
    shutil.rmtree(fige / "archives")
    assert figer_l_appel(fige)
    assert fichiers_de(fige / "archives/appel-invente") == avant


def test_un_changement_ailleurs_dans_les_donnees_n_empeche_pas_de_figer_de_nouveau(fige):
    autre = next(p for p in charger(fige).points if p not in charger(fige / "archives/appel-invente").points)
    remplacer(fige / "data/points.yml", f"- id: {autre}\n", f"# Un commentaire.\n- id: {autre}\n")
    assert not figer_l_appel(fige)


def test_une_archive_ne_se_refait_pas_quand_ses_regles_ont_change(fige):
    avant = fichiers_de(fige / "archives/appel-invente")
    remplacer(fige / VIVANTE, INTITULE, "Être un regroupement")
    with pytest.raises(ArchiveFigee) as refus:
        figer_l_appel(fige)
    assert "déjà figé" in refus.value.anomalie.constat and "une nouvelle fiche" in refus.value.anomalie.remede
    assert fichiers_de(fige / "archives/appel-invente") == avant


def test_une_regle_vivante_qui_change_ne_change_pas_l_archive(fige):
    avant = pages(fige)
    remplacer(fige / VIVANTE, INTITULE, "Une règle d'aujourd'hui")
    for nom, champ in (("sources", "titre"), ("points", "enonce"), ("volets", "court")):
        vivant = fige / f"data/{nom}.yml"
        neuf = re.sub(rf"^(  {champ}: )(?=\w)", r"\1Nouveau ", vivant.read_text(encoding="utf-8"), flags=re.M)
        assert neuf.count("Nouveau ") > 2
        vivant.write_text(neuf, encoding="utf-8")
    (fige / "data/appels.yml").write_text("[]\n", encoding="utf-8")
    assert pages(fige) == avant and fautes(fige) == ""
    assert INTITULE in avant["archives/appel-invente/index.html"]


def test_une_archive_entiere_ne_dit_rien(fige):
    assert fautes(fige) == ""


@pytest.mark.parametrize(
    ("fichier", "geste", "constat"),
    [
        ("data/points.yml", lambda f: f.write_bytes(f.read_bytes() + b"\n"), "il a été retouché"),
        ("data/sources.yml", lambda f: f.unlink(), "ce fichier manque à l'archive"),
        ("data/faits.yml", lambda f: f.write_text("[]\n"), "il a été ajouté après coup"),
        (LISTE, lambda f: f.unlink(), "la liste des empreintes manque"),
    ],
)
def test_une_archive_retouchee_est_une_faute_qui_dit_ou_quoi_et_le_remede(fige, fichier, geste, constat):
    geste(fige / "archives/appel-invente" / fichier)
    dit = fautes(fige)
    assert dit.startswith(f"archives/appel-invente/{fichier}:1 · ") and constat in dit
    assert "git checkout -- archives/appel-invente" in dit or "le retirer de l'archive" in dit


def test_une_archive_que_le_site_ne_sait_plus_lire_ne_se_retouche_pas(fige):
    copie = fige / "archives/appel-invente"
    remplacer(copie / "data/points.yml", "repere:", "ancien_nom:")
    (copie / LISTE).unlink()
    from macros.archives.empreintes import dresser

    (copie / LISTE).write_bytes(dresser(fichiers_de(copie)))
    assert "archives/appel-invente/data/points.yml" in fautes(fige) and "ne pas retoucher l'archive" in fautes(fige)


def test_une_archive_qui_porte_le_nom_d_un_autre_appel_est_refusee(fige):
    (fige / "archives/appel-invente").rename(fige / "archives/un-autre")
    assert "ne contient pas l'appel « un-autre »" in fautes(fige)


def test_la_page_dit_qu_elle_est_figee_dans_les_deux_langues(fige):
    francais, anglais = (
        pages(fige)["archives/appel-invente/index.html"],
        pages(fige)["en/archives/appel-invente/index.html"],
    )
    assert "Règles figées pour l’appel «\u00a0Appel inventé\u00a0»" in francais and '<html lang="fr">' in francais
    assert "Frozen rules for the call “Invented call”" in anglais and '<html lang="en">' in anglais
    assert 'lang="fr"' not in anglais.partition("<main")[2].replace('<cite lang="fr">', "")
    for page in (francais, anglais):
        assert '<meta name="robots" content="noindex">' in page and "Modifier ces données" not in page
        ancres = set(re.findall(r'\bid="([^"]+)"', page))
        assert set(re.findall(r'href="#([^"]+)"', page)) <= ancres


@pytest.mark.parametrize(
    ("jour", "revision"), [("2027-01-10", True), ("2027-01-11", False), ("2027-02-26", False), ("2027-02-27", True)]
)
def test_hors_de_la_periode_les_criteres_sont_en_revision(fige, monkeypatch, jour, revision):
    monkeypatch.setenv("AUJOURDHUI", jour)
    assert ("Critères en révision" in pages(fige)["archives/appel-invente/index.html"]) is revision


def test_la_copie_publiee_se_verifie_par_l_outil_courant(fige, tmp_path_factory):
    pages(fige)
    depose = fige / "site/archives/appel-invente"
    ailleurs = tmp_path_factory.mktemp("copie")
    with zipfile.ZipFile(io.BytesIO((depose / "copie.zip").read_bytes())) as copie:
        copie.extractall(ailleurs)
    subprocess.run(["sha256sum", "-c", "--quiet", LISTE], cwd=ailleurs / "appel-invente", check=True)
    assert (depose / LISTE).read_bytes() == (ailleurs / "appel-invente" / LISTE).read_bytes()


def test_publier_deux_fois_donne_les_memes_octets(fige):
    pages(fige, "une"), pages(fige, "deux")
    assert fichiers_de(fige / "une") == fichiers_de(fige / "deux")


def test_la_liste_mene_a_l_archive_meme_si_l_appel_n_est_plus_dans_les_donnees(fige):
    ctx = Contexte(charger(fige), "fr", "admissibilite/archives.md")
    avec = rendre_appels(ctx, fige)
    assert 'href="../../archives/appel-invente/"' in avec and "Appel inventé" in avec
    (fige / "data/appels.yml").write_text("[]\n", encoding="utf-8")
    (fige / "data/traductions/en/appels.yml").write_text("", encoding="utf-8")
    sans = rendre_appels(Contexte(charger(fige), "en", "admissibilite/archives.md"), fige)
    assert 'href="../../archives/appel-invente/"' in sans and "Invented call" in sans


def test_un_appel_sans_archive_le_dit_et_l_absence_d_appel_aussi(projet):
    ctx = Contexte(charger(projet), "fr", "admissibilite/archives.md")
    assert "Pas encore figées" in rendre_appels(ctx, projet)
    (projet / "data/appels.yml").write_text("[]\n", encoding="utf-8")
    assert "Aucun appel" in rendre_appels(Contexte(charger(projet), "fr", "admissibilite/archives.md"), projet)


@pytest.mark.parametrize(
    ("avant", "apres", "controle", "constat"),
    [
        ("volet: formation", "volet: fomation", renvois, "le volet « fomation » n'existe pas"),
        ("regles: [formation,", "regles: [fomation,", renvois, "la fiche de règles « fomation » n'existe pas"),
        ("journal-horizon", "journal-horison", sources, "la source « journal-horison » n'existe pas"),
        ("ouvert_au: 2027-02-26", "ouvert_au: 2027-01-10", dates, "l'appel se ferme avant de s'ouvrir"),
    ],
)
def test_un_appel_mal_ecrit_est_refuse(projet, avant, apres, controle, constat):
    remplacer(projet / "data/appels.yml", avant, apres)
    assert constat in fautes(projet, controle)


def test_la_commande_fige_refuse_et_dit_quels_appels_existent(projet, monkeypatch, capsys):
    monkeypatch.setattr(commandes, "RACINE", projet)
    monkeypatch.setattr(commandes, "charger", lambda: charger(projet))
    monkeypatch.setattr("macros.verifications.verifier_tout", lambda *_: [])
    with pytest.raises(SystemExit, match="appel-invente"):
        commandes.main(["figer", "appel-inconnu"])
    assert commandes.main(["figer", "appel-invente"]) == 0 and "est écrit" in capsys.readouterr().out
    assert commandes.main(["figer", "appel-invente"]) == 0 and "est déjà à jour" in capsys.readouterr().out
    remplacer(projet / VIVANTE, INTITULE, "Être un regroupement")
    assert commandes.main(["figer", "appel-invente"]) == 1 and "déjà figé" in capsys.readouterr().err


def test_les_archives_du_depot_sont_intactes():
    assert fautes(RACINE) == ""


@pytest.mark.parametrize(
    "catalogue", [None, "", "# Aucun appel n'est connu.\n", "autre.titre:\n  fr: Autre\n  texte: Other\n"]
)
def test_un_appel_sans_anglais_se_fige_et_annonce_le_francais(projet, catalogue):
    fichier = projet / "data/traductions/en/appels.yml"
    fichier.write_text(catalogue or "", encoding="utf-8") if catalogue is not None else fichier.unlink()
    phrase, refus = executer(charger(projet), projet, choisir_l_appel(charger(projet), ["appel-invente"]))
    assert refus == [] and phrase.startswith("archives/appel-invente/ est écrit : à suivre par git, sans y toucher.\n")
    assert "L'anglais manque à 1 texte : la page anglaise de l'appel y montrera le français." in phrase
    assert fautes(projet) == ""
    anglaises = [html for nom, html in pages(projet).items() if nom.startswith("en/") and "appel-invente" in nom]
    assert anglaises and all(
        '<h1>Frozen rules for the call “<span lang="fr">Appel inventé</span>”' in html for html in anglaises
    )


def test_un_appel_traduit_ne_s_annonce_pas(projet):
    phrase, refus = executer(charger(projet), projet, choisir_l_appel(charger(projet), ["appel-invente"]))
    assert (phrase, refus) == ("archives/appel-invente/ est écrit : à suivre par git, sans y toucher.", [])
