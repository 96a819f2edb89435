"""Une page renommée d'un côté se renomme de l'autre, ses liens et son ancienne adresse suivent, ses ancres restent."""

import json

import pytest

from macros import retards

ROMPU = "docs/fr/guide/autre.md:11 · le lien « mesurer.md » ne mène nulle part\n"


@pytest.fixture
def renommee(projet):
    """Une page traduite et estampillée, dont seul le français vient de changer de nom ; une voisine y mène."""
    projet.page("fr/guide/mesurer.md", "# Mesurer\n\n## Quand { #quand }\n\n### Qui { #qui }\n")
    projet.page("en/guide/mesurer.md", "# Measure\n\n## When { #quand }\n\n### Who { #qui }\n")
    retards.estampiller(projet.racine, [])
    projet.page("fr/guide/autre.md", "# Autre\n\nVoir [là](mesurer.md).\n")
    (projet.racine / "docs/fr/guide/mesurer.md").rename(projet.racine / "docs/fr/guide/suivi-des-effets.md")
    projet.ecrire("data/adresses-publiees.json", json.dumps(["guide/mesurer/", "guide/autre/"]))
    projet.ecrire("data/redirections.yml", "[]\n")
    return projet


def test_l_anglais_suit_la_page_francaise_que_son_empreinte_reconnait(renommee):
    assert renommee.fautes("pages") == (
        "docs/en/guide/mesurer.md:1 · cette page n'a pas de page française au même chemin\n"
        "    → la renommer comme le français : git mv docs/en/guide/mesurer.md docs/en/guide/suivi-des-effets.md"
    )


def test_une_page_retouchee_en_la_renommant_se_propose_avec_prudence(renommee):
    renommee.page("fr/guide/suivi-des-effets.md", "# Autre chose\n")
    (renommee.racine / "docs/fr/guide/autre.md").unlink()
    assert renommee.fautes("pages") == (
        "docs/en/guide/mesurer.md:1 · cette page n'a pas de page française au même chemin\n"
        "    → si docs/fr/guide/suivi-des-effets.md la remplace, la renommer de même : git mv docs/en/guide/mesurer.md "
        "docs/en/guide/suivi-des-effets.md ; sinon, écrire docs/fr/guide/mesurer.md, ou supprimer celle-ci"
    )


def test_le_lien_rompu_mene_a_la_page_qui_a_pris_la_place(renommee):
    assert renommee.fautes("liens") == f"{ROMPU}    → écrire « suivi-des-effets.md »"


def test_les_deux_pages_renommees_la_seule_page_neuve_se_propose(renommee):
    (renommee.racine / "docs/en/guide/mesurer.md").unlink()
    assert renommee.fautes("liens") == (
        f"{ROMPU}    → écrire « suivi-des-effets.md », si c'est la page voulue, ou le chemin d'une page .md qui existe"
    )


def test_l_ancienne_adresse_donne_la_fiche_entiere_qui_suffit(renommee):
    (renommee.racine / "docs/en/guide/mesurer.md").unlink()
    dit = renommee.fautes("redirections")
    assert dit == (
        "data/redirections.yml:1 · guide/mesurer/ : la page « guide/mesurer/ » a été publiée et ne répond plus\n"
        "    → copier cette fiche à la fin du fichier :\n"
        "      - id: guide-mesurer\n        de: guide/mesurer/\n"
        "        vers: guide/suivi-des-effets/\n        depuis: 2026-11-23"
    )
    renommee.ecrire("data/redirections.yml", dit.split(":\n", 1)[1].rsplit("fichier :\n", 1)[-1] + "\n")
    assert (renommee.fautes_de_forme(), renommee.fautes("redirections")) == ("", "")


@pytest.mark.parametrize(
    ("corps", "message"),
    [
        ("# Title\n\n## When { #quand }\n\n### Who { #qui }\n", ""),
        (
            "# Title\n\n## When { #autre-ancre }\n\n### Who { #qui }\n",
            "12 · ce titre n'est pas « ## … { #quand } »\n    → écrire ici le niveau et l'ancre de docs/fr/index.md:11",
        ),
        (
            "# Title\n\n## When { #quand }\n\n## Who { #qui }\n",
            "14 · ce titre n'est pas « ### … { #qui } »\n    → écrire ici le niveau et l'ancre de docs/fr/index.md:13",
        ),
        (
            "# Title\n\n## When { #quand }\n",
            "12 · le titre qui suit devrait être « ### … { #qui } »\n"
            "    → écrire ici le niveau et l'ancre de docs/fr/index.md:13",
        ),
        (
            "# Title\n\n## When { #quand }\n\n### Who { #qui }\n\n### Why { #pourquoi }\n",
            "16 · « Why » n'a pas de titre en face dans docs/fr/index.md\n"
            "    → retirer ce titre, ou l'ajouter au français",
        ),
    ],
)
def test_une_traduction_a_jour_a_les_titres_du_francais(projet, corps, message):
    projet.page("fr/index.md", "# Titre\n\n## Quand { #quand }\n\n### Qui { #qui }\n")
    projet.page("en/index.md", corps)
    retards.estampiller(projet.racine, [])
    assert projet.fautes("ancres_traduites") == (f"docs/en/index.md:{message}" if message else "")


def test_une_traduction_perimee_attend_sa_relecture(projet):
    projet.page("fr/index.md", "# Titre\n\n## Quand { #quand }\n")
    projet.page("en/index.md", "# Title\n\n## When { #autre }\n")
    retards.estampiller(projet.racine, [])
    projet.page("fr/index.md", "# Titre\n\n## Quand ensuite { #quand }\n")
    assert projet.fautes("ancres_traduites") == ""


def test_une_page_francaise_hors_utf8_n_arrete_pas_ces_controles(renommee):
    abimee = renommee.racine / "docs/fr/guide/suivi-des-effets.md"
    abimee.write_bytes("# Abîmée\n".encode("latin-1"))
    assert "docs/en/guide/mesurer.md:1 · cette page n'a pas de page française" in renommee.fautes("pages")
    abimee.rename(renommee.racine / "docs/fr/guide/mesurer.md")
    assert renommee.fautes("ancres_traduites") == ""
