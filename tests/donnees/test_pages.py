"""Les pages : en-tête, titre, résumé, ancres et rubriques."""

import pytest

EN_TETE = {
    "type": "guide",
    "public": "[entreprise]",
    "en_bref": "Une réponse.",
    "revise_le": "2026-11-23",
    "a_revoir_le": "2027-05-23",
    "rang": "10",
}


def entete(**champs: str | None) -> str:
    lignes = [f"{cle}: {valeur}" for cle, valeur in {**EN_TETE, **champs}.items() if valeur is not None]
    return "\n".join(["---", *lignes, "---", ""])


@pytest.mark.parametrize(
    ("champs", "message"),
    [
        ({"rang": None}, "docs/fr/index.md:1 · rang : ce champ manque\n    → l'ajouter à la fiche"),
        (
            {"type": "guides"},
            "docs/fr/index.md:2 · type : « guides » n'est pas une valeur permise\n    → écrire « guide »",
        ),
        (
            {"public": "[entreprises]"},
            "docs/fr/index.md:3 · public.1 : « entreprises » n'est pas une valeur permise\n    → écrire « entreprise »",
        ),
        (
            {"revise_le": "23 novembre"},
            "docs/fr/index.md:5 · revise_le : « 23 novembre » n'est pas une date\n"
            "    → écrire AAAA-MM-JJ, par exemple 2026-01-31",
        ),
        ({"mot_cles": "[a]"}, "docs/fr/index.md:8 · mot_cles : champ inconnu\n    → écrire « mots_cles »"),
        (
            {"titre_court": "Un titre vraiment trop long"},
            "docs/fr/index.md:8 · titre_court : « Un titre vraiment trop long » a 27 caractères\n"
            "    → en garder 22 au plus",
        ),
        (
            {"en_bref": "mot " * 61},
            "docs/fr/index.md:4 · en_bref : 61 mots\n    → n'en garder que 60 : qui, quoi, quand, et après",
        ),
        (
            {"en_bref": "Aide: fonds"},
            "docs/fr/index.md:4 · le fichier n'est pas lisible à partir d'ici\n"
            "    → vérifier les guillemets, les deux-points et le retrait de cette ligne et de la précédente ; "
            "un texte qui contient « : » s'écrit entre guillemets droits",
        ),
    ],
)
def test_un_en_tete_fautif_est_explique(projet, champs, message):
    projet.page("fr/index.md", "# Accueil\n", entete(**champs))
    assert projet.fautes("pages") == message


def test_une_page_sans_en_tete_se_voit(projet):
    projet.page("fr/index.md", "# Accueil\n", "")
    assert projet.fautes("pages") == (
        "docs/fr/index.md:1 · cette page n'a pas d'en-tête\n"
        "    → écrire ses champs entre deux lignes --- : type, public, en_bref, revise_le, a_revoir_le, rang"
    )


@pytest.mark.parametrize(
    ("corps", "message"),
    [
        (
            "Rien.\n",
            "docs/fr/index.md:8 · 0 titre(s) de niveau 1\n    → en écrire un seul, précédé d'un dièse : # Titre",
        ),
        (
            "# Un\n\n# Deux\n",
            "docs/fr/index.md:11 · 2 titre(s) de niveau 1\n    → en écrire un seul, précédé d'un dièse : # Titre",
        ),
        (f"# {'x' * 61}\n", "docs/fr/index.md:9 · titre de 61 caractères\n    → en garder 60 au plus"),
        (
            "# Un\n\n## Deux\n",
            "docs/fr/index.md:11 · « Deux » n'a pas d'ancre\n    → ajouter à la fin du titre : { #mon-ancre }",
        ),
        (
            "# Un\n\n## Deux { #durée }\n",
            "docs/fr/index.md:11 · l'ancre « durée » n'est pas sobre\n    → n'y garder que a-z, 0-9 et des tirets",
        ),
        (
            "# Un\n\n## Deux { #a }\n\n### Trois { #a }\n",
            "docs/fr/index.md:13 · l'ancre « a » sert déjà\n    → en choisir une autre",
        ),
        ("# Un\n\n```\n## Du code\n```\n\n<!-- ## Un commentaire -->\n", ""),
    ],
)
def test_titres_et_ancres(projet, corps, message):
    projet.page("fr/index.md", corps)
    assert projet.fautes("pages") == message


def test_une_page_anglaise_a_sa_page_francaise(projet):
    projet.page("en/guide/index.md", "# Guide\n")
    assert projet.fautes("pages") == (
        "docs/en/guide/index.md:1 · cette page n'a pas de page française au même chemin\n"
        "    → écrire docs/fr/guide/index.md, ou supprimer celle-ci"
    )


def test_une_page_de_volet_a_sa_fiche(projet):
    projet.page("fr/volets/formations.md", "# Formation\n")
    assert projet.fautes("pages") == (
        "docs/fr/volets/formations.md:1 · aucune fiche de data/volets.yml ne mène à cette page\n"
        "    → ajouter la fiche à data/volets.yml"
    )


def test_un_dossier_sans_page_du_meme_nom_est_refuse(projet):
    projet.page("fr/guide/plan/budget.md", "# Budget\n")
    assert projet.fautes("pages") == (
        "docs/fr/guide/plan/budget.md:1 · le menu ne mène pas à cette page\n"
        "    → écrire d'abord docs/fr/guide/plan.md, ou ranger cette page dans docs/fr/guide/"
    )
