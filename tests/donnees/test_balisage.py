"""Un texte de data/ ou un « en bref » : renvois, mise en forme et listes que le site saura lire."""

import pytest

from macros.chargement import RACINE, charger_ce_qui_se_lit
from macros.verifications import variables_des_mots

FAQ = """\
- id: question
  question: Une question?
  reponse: |
    REPONSE
  volet:
  sources: []
  points: []
  verifie_le: 2026-11-23
  a_revoir_le: 2027-05-23
"""


def repondre(projet, texte):
    projet.ecrire("data/faq.yml", FAQ.replace("REPONSE", texte.replace("\n", "\n    ")))


@pytest.mark.parametrize(
    "texte",
    [
        "Voyez {page:index.md|l'accueil}, {page:index.md#un|un titre}, {fait:entreprises} et {terme:obnl|un OBNL}.",
        "Du **gras**, de l'*italique* et [un lien](https://cqcm.coop).\n\n- un\n- **deux**",
        "Le 2 - 3 et la C.-B. : 4 * 5.",
    ],
)
def test_un_texte_bien_ecrit_passe(socle, texte):
    repondre(socle, texte)
    assert socle.fautes("balisage") == ""


@pytest.mark.parametrize(
    ("texte", "constat"),
    [
        ("Voyez {faits:a}.", "« {faits:a} » est mal écrit\n    → écrire {fait:identifiant}"),
        ("Voyez { fait:a}.", "« { fait:a} » est mal écrit"),
        ("Voyez {fait:a et la suite.", "« {fait:a et la suite. » est mal écrit"),
        ("Voyez {Fait:a}.", "« {Fait:a} » est mal écrit"),
        ("Voyez {source:a}.", "« {source:a} » est mal écrit"),
        ('Voyez {{ fait("a") }}.', '« {{ fait("a") }} » est mal écrit'),
        ("Voyez fait:a}.", "« } » est mal écrit"),
        ("Voyez {page:a.md}.", "« {page:a.md} » n'a pas de texte\n    → écrire {page:a.md|le texte du lien}"),
        ("## Un titre", "« ## Un titre » paraîtrait en clair"),
        ("Voyez [la page](a.md).", "« [la page](a.md) » paraîtrait en clair\n    → écrire {page:chemin.md|texte}"),
        ("![Une image](a.png)", "« ![Une image](a.png) » paraîtrait en clair"),
        ("Voyez `a`.", "« `a` » paraîtrait en clair"),
        ("Un **gras ouvert.", "« ** » paraîtrait en clair"),
        ("Un *italique ouvert.", "« * » paraîtrait en clair"),
        ("Texte.\n- un\n- deux", "une liste touche le texte qui la précède"),
        (
            "Texte. - Un. - Deux.",
            "les éléments de cette liste se suivent sur une ligne\n    → remplacer « > » par « | »",
        ),
        ("1. un\n2. deux", "cette liste paraîtrait en clair\n    → commencer chaque ligne par « - »"),
        ("- un\n  - deux", "cette liste paraîtrait en clair"),
    ],
)
def test_un_texte_mal_ecrit_se_voit(socle, texte, constat):
    repondre(socle, texte)
    dit = socle.fautes("balisage")
    assert dit.startswith(f"data/faq.yml:3 · question.reponse : {constat}") and dit.count("→") == 1


@pytest.mark.parametrize("ecrit", ["Un **gras**", "Un {page:index.md|lien}", "Un [lien](https://cqcm.coop)"])
def test_un_champ_qui_parait_tel_quel_n_est_pas_mis_en_forme(socle, ecrit):
    repondre(socle, "Oui.")
    socle.ecrire("data/faq.yml", FAQ.replace("REPONSE", "Oui.").replace("Une question", f'"{ecrit}').replace("?", '?"'))
    assert "paraîtrait en clair" in socle.fautes("balisage")


def test_une_traduction_et_un_en_bref_se_lisent_de_meme(projet):
    projet.ecrire(
        "data/traductions/en/faq.yml", 'question.reponse:\n  fr: Un.\n  texte: "See {page:index.md|the page."\n'
    )
    projet.page("fr/index.md", "# Accueil\n")
    page = projet.racine / "docs/fr/index.md"
    page.write_text(page.read_text(encoding="utf-8").replace("Ce que", "Ce **que"), encoding="utf-8")
    dit = projet.fautes("balisage")
    assert "data/traductions/en/faq.yml:3 · question.reponse.texte : « {page:index.md|the page. » est mal écrit" in dit
    assert "docs/fr/index.md:4 · en_bref : « ** » paraîtrait en clair" in dit


def test_une_variable_s_ecrit_sans_faute(projet):
    projet.ecrire("data/interface/rendu.yml", 'a: "{n} mots"\nb: "{n mots"\nc: "{N} mots"\n')
    dit = projet.fautes("balisage")
    assert "rendu.yml:2 · b : « {n mots » est mal écrit\n    → écrire {variable}" in dit
    assert "rendu.yml:3 · c : « {N} » est mal écrit" in dit and "rendu.yml:1" not in dit


@pytest.mark.parametrize(
    ("francais", "constat"),
    [
        ("{nombre} à {au}", "« {nombre} » ne sera rempli par rien\n    → écrire « {du} »"),
        ("Jusqu'au {au}", "« {du} » a disparu de ce mot\n    → l'y remettre : le code la remplit"),
        ("{du} à {au}, {total}", "« {total} » ne sera rempli par rien\n    → la retirer"),
        ("De {du} jusqu'à {au}", ""),
    ],
)
def test_un_mot_de_l_interface_garde_ses_variables(projet, francais, constat):
    projet.ecrire("data/interface/archives.yml", f'periode: "{francais}"\n')
    dit = projet.fautes("variables_des_mots")
    assert dit.startswith(f"data/interface/archives.yml:1 · periode : {constat}") if constat else dit == ""


def test_les_variables_gardees_sont_celles_de_mots_qui_existent():
    interface = charger_ce_qui_se_lit(RACINE)[0].interface
    gardes = {(zone, mot) for zone in variables_des_mots.ATTENDUES for mot in variables_des_mots.attendues_de(zone)}
    assert {(zone, mot) for zone, mot in gardes if mot not in interface.get(zone, {})} == set()


def test_l_ancre_d_un_renvoi_existe(socle):
    socle.page("fr/index.md", "# Accueil\n\n## Un titre { #titre }\n")
    repondre(socle, "Voyez {page:index.md#titre|ceci}, puis {page:index.md#titres|cela}.")
    assert socle.fautes("renvois") == (
        "data/faq.yml:3 · question.reponse : l'ancre « #titres » n'existe pas dans docs/fr/index.md\n"
        "    → écrire « #titre »"
    )


def test_un_marqueur_de_fusion_se_voit_en_retrait(projet):
    projet.page("fr/index.md", "# Accueil\n\n    <<<<<<< HEAD\n")
    assert projet.fautes("signes").startswith("docs/fr/index.md:11 · un marqueur de conflit est resté")
    projet.ecrire("data/faq.yml", FAQ.replace("REPONSE", "    <<<<<<< HEAD"))
    assert projet.fautes_de_forme().startswith("data/faq.yml:4 · un marqueur de conflit est resté")
