"""Les pages : en-tête, titre, ancres, liens, macros."""

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


@pytest.mark.parametrize(
    ("lien", "message"),
    [
        ("[là](dates.md)", ""),
        ("[là](dates.md#depots)", ""),
        ("[là](#ici)", ""),
        ("[là](https://exemple.ca/x)", ""),
        (
            "[là](date.md)",
            "docs/fr/programme/index.md:12 · le lien « date.md » ne mène nulle part\n    → écrire « dates.md »",
        ),
        (
            "[là](../../en/programme/dates.md)",
            "docs/fr/programme/index.md:12 · le lien « ../../en/programme/dates.md » ne mène nulle part\n"
            "    → écrire « dates.md »",
        ),
        (
            "![plan](plan.png)",
            "docs/fr/programme/index.md:12 · le lien « plan.png » ne mène nulle part\n"
            "    → écrire le chemin d'une page .md qui existe",
        ),
        (
            "[là](dates.md#depot)",
            "docs/fr/programme/index.md:12 · l'ancre « #depot » n'existe pas dans docs/fr/programme/dates.md\n"
            "    → écrire « #depots »",
        ),
    ],
)
def test_un_lien_mene_quelque_part(projet, lien, message):
    projet.page("fr/programme/dates.md", "# Dates\n\n## Dépôts { #depots }\n")
    projet.page("fr/programme/index.md", f"# Programme\n\n## Ici {{ #ici }}\nVoir {lien}.\n")
    assert projet.fautes("liens") == message


def test_l_ancre_d_un_terme_existe_ou_le_glossaire_se_deroule(projet):
    projet.ecrire(
        "data/glossaire.yml",
        """\
        - id: obnl
          terme: OBNL
          en: NPO
          definition: Un organisme.
          verification: redaction
        """,
    )
    projet.page("fr/glossaire.md", "# Glossaire\n\n{{ glossaire() }}\n\n[Un terme](#obnl) et [un autre](#obn).\n")
    assert projet.fautes("liens") == (
        "docs/fr/glossaire.md:13 · l'ancre « #obn » n'existe pas dans docs/fr/glossaire.md\n    → écrire « #obnl »"
    )


@pytest.mark.parametrize(
    ("appel", "message"),
    [
        ('{{ fait("entreprises") }} {{ fait("montant") }}', ""),
        (
            '{{ fait("entreprise") }}',
            "docs/fr/index.md:11 · fait : « entreprise » n'existe pas\n    → écrire « entreprises »",
        ),
        ("{{ source('lois') }}", "docs/fr/index.md:11 · source : « lois » n'existe pas\n    → écrire « loi »"),
        (
            '{{ a_confirmer("montant", "montants") }}',
            "docs/fr/index.md:11 · a_confirmer : « montants » n'existe pas\n    → écrire « montant »",
        ),
        (
            '{{ tableau_faits("montant", legende="Rien") }}',
            "docs/fr/index.md:11 · tableau_faits : « montant » n'existe pas\n"
            "    → citer un identifiant qui existe dans data/",
        ),
        (
            '{{ terme("obnl", "les OBNL") }}',
            "docs/fr/index.md:11 · terme : « obnl » n'existe pas\n    → citer un identifiant qui existe dans data/",
        ),
    ],
)
def test_une_macro_cite_ce_qui_existe(socle, appel, message):
    socle.page("fr/index.md", f"# Accueil\n\n{appel}\n")
    assert socle.fautes("citations") == message


def test_l_en_tete_cite_des_sources_qui_existent(socle):
    socle.page("fr/index.md", "# Accueil\n", entete(sources="[loi, journaux]"))
    assert socle.fautes("citations") == (
        "docs/fr/index.md:8 · sources : la source « journaux » n'existe pas\n    → écrire « journal »"
    )


def test_un_point_que_rien_ne_montre_se_voit(socle):
    assert socle.fautes("points") == (
        "data/points.yml:1 · montant : aucune page ne montre ce point\n"
        '    → le citer sur la page qu\'il touche : {{ a_confirmer("montant") }}'
    )
    socle.page("en/index.md", '# Home\n\n{{ fait("montant") }}\n')
    assert socle.fautes("points") != ""
    socle.page("fr/index.md", '# Accueil\n\n{{ fait("montant") }}\n')
    assert socle.fautes("points") == ""


def test_un_point_cite_par_une_question_paraît_avec_elle(socle):
    socle.ecrire(
        "data/faq.yml",
        """\
        - id: combien
          question: Combien?
          reponse: On ne sait pas.
          points: [montant]
          verifie_le: 2026-11-23
          a_revoir_le: 2027-05-23
        """,
    )
    assert socle.fautes("points") != ""
    socle.page("fr/faq.md", "# Questions\n\n{{ faq() }}\n")
    assert socle.fautes("points") == ""
