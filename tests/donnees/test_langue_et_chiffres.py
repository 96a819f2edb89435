"""La langue claire, les chiffres cités plutôt que recopiés, les contresens connus."""

import pytest

from tests.donnees.conftest import ENTETE

COURTE = "Une phrase courte suffit."
LONGUE = "Cette phrase " + "bien trop longue " * 12 + "ne finit pas."


@pytest.mark.parametrize(
    ("corps", "message"),
    [
        (COURTE, ""),
        (
            f"{COURTE} {COURTE}\n\n- {LONGUE}",
            "docs/fr/index.md:13 · phrase de 41 mots : "
            "« Cette phrase bien trop longue bien trop longue bien trop lon… »\n"
            "    → la couper : 35 mots au plus",
        ),
        (
            "Pour en savoir plus, [cliquez ici](index.md).",
            "docs/fr/index.md:11 · « cliquez ici » ne dit pas où mène le lien\n    → nommer la page visée",
        ),
        ("La maturité digitale.", "docs/fr/index.md:11 · « digital » est un anglicisme\n    → écrire « numérique »"),
        (
            "Veuillez noter que oui.",
            "docs/fr/index.md:11 · « veuillez noter que » n'apprend rien\n    → aller droit au fait",
        ),
    ],
)
def test_une_page_francaise_reste_claire(projet, corps, message):
    projet.page("fr/index.md", f"# Accueil\n\n{corps}\n")
    assert projet.fautes("langue") == message


def test_la_moyenne_des_phrases_compte_aussi(projet):
    projet.page("fr/index.md", "# Accueil\n\n" + "Il faut " + "écrire bien moins " * 10 + ".\n")
    assert projet.fautes("langue") == (
        "docs/fr/index.md:1 · 18,5 mots par phrase en moyenne\n    → couper des phrases : 18 mots en moyenne, au plus"
    )


def test_une_fiche_se_lit_aussi_bien_qu_une_page(socle, remplacer):
    remplacer("data/points.yml", "Le montant de l'aide", "Les outils digitaux")
    assert socle.fautes("langue") == (
        "data/points.yml:3 · montant.enonce : « digital » est un anglicisme\n    → écrire « numérique »"
    )


@pytest.mark.parametrize(
    ("chemin", "texte", "valeur"),
    [
        ("fr/index.md", "Elles sont 11 360 au Québec.", "11 360"),
        ("en/index.md", "There are 11,360 of them.", "11,360"),
        ("fr/index.md", "Elles sont 11360.", "11360"),
    ],
)
def test_un_chiffre_du_registre_ne_se_recopie_pas(socle, chemin, texte, valeur):
    socle.page(chemin, f"# Titre\n\n{texte}\n")
    assert socle.fautes("chiffres") == (
        f'docs/{chemin}:11 · « {valeur} » est recopié\n    → écrire {{{{ fait("entreprises") }}}}'
    )


@pytest.mark.parametrize(
    ("valeur", "unite", "texte", "recopie"),
    [
        ("53,6", "G$", "Environ 53,6 G$.", "53,6"),
        ("53,6", "G$", "About $53.6 billion.", "53.6"),
        ("4", "M$", "Une aide de 4 M$.", "4 M$"),
    ],
)
def test_un_montant_non_plus(socle, remplacer, valeur, unite, texte, recopie):
    remplacer("data/faits.yml", "valeur: 11360", f"valeur: {valeur}\n  unite: {unite}")
    socle.page("fr/index.md", f"# Titre\n\n{texte}\n")
    assert socle.fautes("chiffres").startswith(f"docs/fr/index.md:11 · « {recopie} » est recopié\n")


def test_une_date_du_registre_non_plus(socle, remplacer):
    remplacer("data/faits.yml", "valeur: 11360", "valeur: 14 septembre 2021")
    socle.page("fr/index.md", "# Titre\n\nAnnoncé le 14 septembre 2021.\n")
    assert socle.fautes("chiffres").startswith("docs/fr/index.md:11 · « 14 septembre 2021 » est recopié\n")


@pytest.mark.parametrize(
    "texte", ["En 111 360 pas.", "Le 11 3600.", "Entre 4 et 5 personnes.", '{{ fait("entreprises") }}']
)
def test_un_autre_nombre_ne_derange_pas(socle, texte):
    socle.page("fr/index.md", f"# Titre\n\n{texte}\n")
    assert socle.fautes("chiffres") == ""


@pytest.mark.parametrize(
    ("texte", "constat"),
    [
        ("On compte 11 200 entreprises en 2022.", "11 200 entreprises, c'est le portrait de 2016"),
        ("Tout OBNL est admissible.", "un OBNL sans vente ni échange n'entre pas dans la définition légale"),
        ("Une coopérative est un OBNL.", "une coopérative n'est pas un OBNL"),
        ("Le programme paie 50 % des dépenses admissibles.", "aucune source ne donne de taux pour ce programme"),
        ("L'aide atteint 20 000 $.", "ce plafond est celui d'un autre programme"),
        ("Remplissez notre auto-examen officiel.", "l'auto-examen de ce site n'est pas l'outil officiel"),
        ("Le SGQRI 008 oblige les coopératives.", "ce texte ne vise que les organismes publics"),
        ("Le PCAN est toujours ouvert.", "ce programme est fermé"),
    ],
)
def test_un_contresens_connu_est_refuse(projet, texte, constat):
    texte = texte[0].lower() + texte[1:] if texte.startswith("Tout") else texte
    projet.page("fr/index.md", f"# Titre\n\nOui : {texte}\n")
    assert f"docs/fr/index.md:11 · {constat}\n    → " in projet.fautes("erreurs_a_eviter")


def test_les_dates_du_lancement_ne_valent_que_pour_les_reseaux(socle):
    socle.ecrire(
        "data/echeances.yml",
        """\
        - id: depot
          intitule: Dépôt
          volet: accompagnement
          jour: 24
          mois: 1
          annee: inconnue
          statut: a-confirmer
          verifie_le: 2026-11-23
          a_revoir_le: 2027-05-23
        """,
    )
    assert socle.fautes("erreurs_a_eviter") == (
        "data/echeances.yml:3 · depot.volet : "
        "les dates annoncées au lancement ne valent que pour l'aide financière aux réseaux\n"
        "    → écrire « volet: aide-financiere »"
    )


@pytest.mark.parametrize(
    "texte",
    [
        "12 500 $",
        "4,5 M$",
        "$12,500",
        "2 millions de $",
        "4 millions de dollars",
        "12 500 €",
        "12 500 dollars",
        "12 500 CAD",
        "€12,500",
        "4 million dollars",
        "1,5 milliard d'euros",
    ],
)
def test_un_montant_sans_source_est_refuse(socle, texte):
    socle.page("fr/index.md", f"# Titre\n\nLe programme verse {texte}.\n")
    assert "n'a pas de source" in socle.fautes("chiffres")


@pytest.mark.parametrize("texte", ["45 %", "45%", "2,5 %", "dix pour cent", "ten percent", "45 per cent"])
def test_un_pourcentage_sans_source_est_refuse(socle, texte):
    socle.page("fr/index.md", f"# Titre\n\nIl paie {texte} du prix.\n")
    assert socle.fautes("chiffres") == (
        f"docs/fr/index.md:11 · « {texte} » n'a pas de source\n"
        "    → l'inscrire dans data/faits.yml, puis écrire {{ fait(\"identifiant\") }} ; s'il est inventé et annoncé "
        "comme tel, ou s'il n'est pas un fait, ajouter à l'en-tête « pourcentages_libres: la raison »"
    )


def test_un_pourcentage_explique_passe_tant_qu_il_sert(socle):
    entete = ENTETE.replace("rang: 10", "pourcentages_libres: l'échelle d'impression\nrang: 10")
    socle.page("fr/index.md", "# Titre\n\nImprimez à 100 %.\n", entete)
    assert socle.fautes("chiffres") == ""
    socle.page("fr/index.md", "# Titre\n\nImprimez.\n", entete)
    assert socle.fautes("chiffres") == (
        "docs/fr/index.md:7 · pourcentages_libres : cette page n'a plus de pourcentage\n    → supprimer ce champ"
    )


def test_un_pourcentage_dans_du_code_n_est_pas_un_fait(socle):
    socle.page("fr/index.md", '# Titre\n\n```html\n<iframe width="100%"></iframe>\n```\n')
    assert socle.fautes("chiffres") == ""


def test_un_montant_invente_et_annonce_passe_tant_qu_il_sert(socle):
    entete = ENTETE.replace("rang: 10", "montants_fictifs: une coopérative inventée\nrang: 10")
    socle.page("fr/index.md", "# Titre\n\nElle paie 600 $.\n", entete)
    assert socle.fautes("chiffres") == ""
    socle.page("fr/index.md", "# Titre\n\nElle ne paie rien.\n", entete)
    assert "n'a plus de montant" in socle.fautes("chiffres")


@pytest.mark.parametrize("raison", ["la raison", "La raison.", "the reason"])
@pytest.mark.parametrize(("champ", "texte"), [("montants_fictifs", "600 $"), ("pourcentages_libres", "45 %")])
def test_le_texte_d_exemple_n_est_pas_une_raison(socle, raison, champ, texte):
    entete = ENTETE.replace("rang: 10", f"{champ}: {raison}\nrang: 10")
    socle.page("fr/index.md", f"# Titre\n\nElle paie {texte}.\n", entete)
    assert socle.fautes("chiffres").startswith(
        f"docs/fr/index.md:7 · {champ} : « {raison} » est le texte d'exemple, non une raison\n    → dire pourquoi : "
    )
