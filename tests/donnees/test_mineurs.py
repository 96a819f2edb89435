"""Un changement mineur du français ne périme pas l'anglais, tant qu'il sert, et porte sa raison."""

import pytest

from macros import commande_mineur, retards
from macros.anomalies import formater
from macros.chargement import charger_ce_qui_se_lit

RAISON = "Une coquille corrigée, le sens ne change pas."
TETE = "# Tête du registre.\n"


@pytest.fixture
def traduit(projet):
    """Une page traduite et estampillée, dont le français vient de changer."""
    projet.ecrire("data/changements-mineurs.yml", f"{TETE}[]\n")
    projet.page("fr/a/index.md", "# Accueil\n\nUn texte avec une coqille.\n")
    projet.page("en/a/index.md", "# Home\n\nA text.\n")
    retards.estampiller(projet.racine, [])
    projet.page("fr/a/index.md", "# Accueil\n\nUn texte avec une coquille.\n")
    return projet


def inscrire(projet, raison=RAISON, page="docs/fr/a/index.md"):
    return commande_mineur.executer([page, "--raison", raison], projet.racine)


def retards_de(projet) -> str:
    site, _ = charger_ce_qui_se_lit(projet.racine)
    return formater(retards.pages_en_retard(site, projet.racine, "en"))


def test_le_changement_inscrit_ne_perime_plus_la_page(traduit, capsys):
    assert "page périmée" in retards_de(traduit)
    assert inscrire(traduit) == 0
    assert "docs/fr/a/index.md : changement mineur inscrit" in capsys.readouterr().out
    assert retards_de(traduit) == "" and traduit.fautes("mineurs") == ""
    texte = (traduit.racine / "data/changements-mineurs.yml").read_text(encoding="utf-8")
    assert texte.startswith(f'{TETE}- id: a-index\n  page: a/index.md\n  langue: en\n  depuis: "')
    assert f"\n  raison: {RAISON}\n  date: 2026-11-23\n" in texte


def test_une_page_retraduite_rend_la_fiche_inutile(traduit):
    inscrire(traduit)
    retards.estampiller(traduit.racine, [])
    assert traduit.fautes("mineurs") == (
        "data/changements-mineurs.yml:2 · a-index : cette exception ne sert plus : la traduction a été revue depuis\n"
        "    → retirer la fiche, et écrire [] s'il n'en reste aucune"
    )


def test_un_second_changement_redevient_un_retard_puis_remplace_la_fiche(traduit):
    inscrire(traduit)
    traduit.page("fr/a/index.md", "# Accueil\n\nUn texte, avec une coquille.\n")
    assert traduit.fautes("mineurs") == (
        "data/changements-mineurs.yml:2 · a-index : cette exception ne sert plus : le français a changé de nouveau\n"
        "    → si l'anglais reste juste, taper : .venv/bin/python -m macros traductions mineur docs/fr/a/index.md "
        "--raison \"…\" ; sinon, retirer la fiche, et écrire [] s'il n'en reste aucune, et traduire"
    )
    assert "page périmée" in retards_de(traduit)
    inscrire(traduit, "Une virgule de plus, rien d'autre.")
    assert traduit.fautes("mineurs") == "" and retards_de(traduit) == ""
    assert (traduit.racine / "data/changements-mineurs.yml").read_text(encoding="utf-8").count("- id:") == 1


def test_une_page_disparue_rend_la_fiche_inutile(traduit):
    inscrire(traduit)
    (traduit.racine / "docs/en/a/index.md").unlink()
    assert "la page « a/index.md » n'a pas de traduction" in traduit.fautes("mineurs")


@pytest.mark.parametrize(
    ("arguments", "phrase"),
    [
        (
            ["docs/fr/a/index.md", "--raison", "bof"],
            "la raison a 3 signes ; dire en une phrase, de 10 à 300 signes, pourquoi l'anglais reste juste",
        ),
        (["docs/fr/jamais.md", "--raison", RAISON], "docs/en/jamais.md n'existe pas ou n'a pas d'estampille"),
        (["docs/en/a/index.md", "--raison", RAISON], "traductions mineur docs/fr/<page>.md"),
        (["docs/fr/a/index.md"], "traductions mineur docs/fr/<page>.md"),
    ],
)
def test_un_refus_se_dit_en_une_phrase(traduit, arguments, phrase):
    with pytest.raises(SystemExit) as sortie:
        commande_mineur.executer(arguments, traduit.racine)
    assert phrase in str(sortie.value)


def test_une_page_a_jour_n_a_rien_a_inscrire(traduit):
    retards.estampiller(traduit.racine, [])
    with pytest.raises(SystemExit) as sortie:
        inscrire(traduit)
    assert "la traduction est à jour" in str(sortie.value)
