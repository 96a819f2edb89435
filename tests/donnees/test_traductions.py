"""Les traductions : fraîcheur, orphelines, squelette et estampilles."""

import pytest

from macros import retards
from macros.anomalies import formater
from macros.site import Site
from macros.traductions import enumerer, interprete

CATALOGUE = "data/traductions/en/points.yml"
A_JOUR = "montant.enonce:\n  fr: Le montant de l'aide\n  texte: The amount\n"


@pytest.fixture
def traduit(socle):
    socle.ecrire(CATALOGUE, A_JOUR)
    return socle


def test_une_traduction_a_jour_est_dite(traduit):
    dire = interprete(traduit.site(), "en")
    assert dire("points.montant.enonce", "Le montant de l'aide").html() == "The amount"


def test_une_espace_insecable_ne_perime_rien(traduit):
    dire = interprete(traduit.site(), "en")
    assert dire("points.montant.enonce", "Le montant\u00a0de\n l'aide").texte == "The amount"


def test_un_francais_change_se_montre_marque_comme_francais(traduit):
    phrase = interprete(traduit.site(), "en")("points.montant.enonce", "Le montant & le taux")
    assert phrase.html() == '<span lang="fr">Le montant &amp; le taux</span>'


def test_le_francais_ne_passe_pas_par_le_catalogue(traduit):
    assert interprete(traduit.site(), "fr")("points.montant.enonce", "Autre").html() == "Autre"


def test_chaque_texte_a_traduire_dit_sa_cle_et_sa_ligne(socle):
    socle.ecrire("data/interface/commun.yml", "bouton: Envoyer\n")
    assert [(t.cle, t.texte, t.fichier, t.ligne) for t in enumerer(socle.site())] == [
        ("faits.entreprises.enonce", "Nombre d'entreprises", "faits", 3),
        ("points.montant.enonce", "Le montant de l'aide", "points", 3),
        ("interface/commun.bouton", "Envoyer", "interface/commun", 1),
    ]


@pytest.mark.parametrize(
    ("texte", "message"),
    [
        (A_JOUR, ""),
        (
            A_JOUR.replace("enonce:", "ennonce:"),
            f"{CATALOGUE}:1 · montant.ennonce : cette entrée ne traduit plus rien de data/points.yml\n"
            "    → écrire « montant.enonce »",
        ),
        (
            "autre.enonce:\n  fr: Rien\n  texte: Nothing\n",
            f"{CATALOGUE}:1 · autre.enonce : cette entrée ne traduit plus rien de data/points.yml\n"
            f"    → supprimer l'entrée",
        ),
        ("montant.enonce:\n  fr: Le montant de l'aide\n  texte:\n", ""),
        (
            'montant.enonce:\n  fr: Le montant de l\'aide\n  texte: "The {n}"\n',
            f"{CATALOGUE}:3 · montant.enonce.texte : « {{n}} » n'est pas dans le français\n    → le retirer",
        ),
        ("montant.enonce:\n  fr: Un montant d'hier\n  texte: An amount\n", ""),
    ],
)
def test_une_entree_traduit_quelque_chose(socle, texte, message):
    socle.ecrire(CATALOGUE, texte)
    assert socle.fautes("traductions") == message


def test_une_variable_de_l_interface_survit_a_la_traduction(projet):
    projet.ecrire("data/interface/commun.yml", 'total: "{n} points"\n')
    projet.ecrire("data/traductions/en/interface/commun.yml", 'total:\n  fr: "{n} points"\n  texte: points\n')
    assert projet.fautes("traductions") == (
        "data/traductions/en/interface/commun.yml:3 · total.texte : « {n} » manque à la traduction\n    → l'y mettre"
    )


def retard(projet) -> str:
    return formater(retards.retards(projet.site(), projet.racine, "en"))


def test_la_liste_dit_ce_qui_manque_et_ce_qui_date(socle):
    socle.ecrire(CATALOGUE, "montant.enonce:\n  fr: Hier\n  texte: Yesterday\n")
    assert retard(socle) == (
        "data/traductions/en/faits.yml:1 · entreprises.enonce : traduction manquante\n"
        "    → traduire « Nombre d'entreprises » (data/faits.yml:3)\n"
        "data/traductions/en/points.yml:1 · montant.enonce : traduction périmée : le français a changé\n"
        "    → traduire « Le montant de l'aide » (data/points.yml:3)"
    )


def test_le_squelette_suit_l_ordre_du_francais_et_garde_ce_qui_existe(socle):
    (socle.racine / "data/faits.yml").unlink()
    points = (socle.racine / "data/points.yml").read_text()
    socle.ecrire(
        "data/points.yml", points.replace("montant", "avant").replace("Le montant", '"Oui : le « taux »"') + points
    )
    socle.ecrire(CATALOGUE, "# Points\nmontant.enonce:\n  fr: Hier\n  texte: Yesterday\n")
    assert retards.preparer(socle.site(), socle.racine, "en") == 1
    assert (socle.racine / CATALOGUE).read_text() == (
        "# Points\navant.enonce:\n  fr: Le avant de l'aide\n  texte:\nmontant.enonce:\n  fr: Hier\n  texte: Yesterday\n"
    )
    assert retards.preparer(socle.site(), socle.racine, "en") == 0


def test_le_squelette_ne_touche_a_rien_d_autre_et_ce_qu_il_ecrit_est_admis(socle):
    avant = "# Points\n\nmontant.enonce:\n  fr: |\n    Hier\n\n    demain\n  texte: 'Yesterday'  # revu\n\n# fin\n"
    points = (socle.racine / "data/points.yml").read_text()
    socle.ecrire("data/points.yml", points + points.replace("id: montant", "id: apres").replace("X-11", "X-12"))
    socle.ecrire(CATALOGUE, avant)
    retards.preparer(socle.site(), socle.racine, "en")
    assert (socle.racine / CATALOGUE).read_text() == avant.replace(
        "# revu\n", "# revu\napres.enonce:\n  fr: Le montant de l'aide\n  texte:\n"
    )
    assert socle.fautes("traductions") == ""
    assert f"{CATALOGUE}:9 · apres.enonce : traduction manquante" in retard(socle)


def test_la_traduction_d_un_texte_que_l_on_vide_n_arrete_rien(socle, remplacer):
    remplacer("data/faits.yml", "  valeur:", "  unite:\n  valeur:")
    socle.ecrire("data/traductions/en/faits.yml", "entreprises.unite:\n  fr: M$\n  texte: $M\n")
    assert socle.fautes("traductions") == ""


def test_la_liste_coupe_en_le_disant_et_situe_ce_qui_manque(socle, remplacer):
    remplacer("data/points.yml", "Le montant de l'aide", "mot " * 20)
    socle.ecrire(CATALOGUE, "# Points\n")
    dit = retard(socle)
    assert f"→ traduire « {('mot ' * 20)[:59].rstrip()}… » (data/points.yml:3)" in dit


@pytest.mark.parametrize(
    "texte", ["Oui : non", "- tiret", "12", "oui", "a\nb\n\n- c", "« {n} » # x", 'Dit "oui"', "*gras*", "a\\b: c"]
)
def test_le_squelette_se_relit_tel_quel(socle, remplacer, texte):
    cite = '"' + texte.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    remplacer("data/points.yml", "Le montant de l'aide", cite)
    retards.preparer(socle.site(), socle.racine, "en")
    assert socle.site().traductions["en"]["points.montant.enonce"].fr == texte


def pages(projet) -> str:
    return formater(retards.pages_en_retard(Site(), projet.racine, "en"))


def test_une_page_anglaise_se_marque_puis_se_perime(projet):
    projet.page("fr/index.md", "# Accueil\n\nUn texte.\n")
    assert pages(projet) == "docs/en/index.md:1 · page non traduite\n    → traduire docs/fr/index.md"
    projet.page("en/index.md", "# Home\n\nA text.\n")
    commande = "relire, puis taper : .venv/bin/python -m macros traductions estampiller docs/en/index.md"
    assert pages(projet) == f"docs/en/index.md:1 · traduction : page sans estampille\n    → {commande}"
    assert retards.estampiller(projet.racine, []) == ["docs/en/index.md"]
    assert pages(projet) == ""
    assert retards.estampiller(projet.racine, ["docs/en/index.md"]) == []
    projet.page("fr/index.md", "# Accueil\n\nUn\u00a0texte.\n")
    assert pages(projet) == ""
    projet.page("fr/index.md", "# Accueil\n\nUn autre texte.\n")
    assert pages(projet) == (
        "docs/en/index.md:8 · traduction : page périmée : docs/fr/index.md a changé\n"
        f"    → mettre la traduction à jour, puis {commande}"
    )


def test_l_estampille_ne_touche_qu_a_sa_ligne(projet):
    projet.page("fr/index.md", "# Accueil\n")
    projet.page("en/index.md", "# Home\n\n---\n\nText\n")
    avant = (projet.racine / "docs/en/index.md").read_text()
    retards.estampiller(projet.racine, [])
    apres = (projet.racine / "docs/en/index.md").read_text()
    lignes = [ligne for ligne in apres.splitlines() if not ligne.startswith("traduction: ")]
    assert lignes == avant.splitlines() and len(apres.splitlines()) == len(lignes) + 1


def test_le_resume_de_la_page_compte_dans_l_empreinte(projet):
    page = "---\nen_bref: >-\n  Un résumé.\nrang: 1\n---\n# Titre\n"
    assert retards.empreinte(page) == retards.empreinte(page.replace("rang: 1", "rang: 2"))
    assert retards.empreinte(page) != retards.empreinte(page.replace("Un résumé", "Deux résumés"))
