"""Ce qui ne se voit pas, ce qu'une fusion laisse, un titre mal écrit et ce qui ne se publie pas."""

import pytest

PAGE = "docs/fr/index.md"


@pytest.mark.parametrize("signe", ["\u202e", "\u200b", "\x00", "\ufeff", "\u2066", "\u00ad", "\u2028", "\x1b"])
def test_un_signe_invisible_est_refuse_dans_une_page(projet, signe):
    projet.page("fr/index.md", f"# Accueil\n\nUn prix{signe} caché.\n")
    assert projet.fautes("signes") == (
        f"{PAGE}:11 · cette ligne contient un caractère invisible\n"
        "    → récrire la ligne au clavier plutôt que par collage"
    )


@pytest.mark.parametrize("marque", ["<<<<<<< HEAD", "=======", ">>>>>>> main", "||||||| base"])
def test_un_marqueur_de_conflit_est_refuse(projet, marque):
    projet.page("fr/index.md", f"# Accueil\n\nUn texte.\n\n{marque}\n")
    assert projet.fautes("signes").startswith(f"{PAGE}:13 · un marqueur de conflit est resté\n    → garder l'une")


def test_une_donnee_et_un_en_tete_se_lisent_de_meme(socle, remplacer):
    remplacer("data/faits.yml", "- id: entreprises", "<<<<<<< HEAD\n- id: entreprises")
    assert socle.fautes_de_forme().startswith("data/faits.yml:1 · un marqueur de conflit est resté")
    remplacer("data/faits.yml", "<<<<<<< HEAD\n", "# \u202e\n")
    assert socle.fautes_de_forme().startswith("data/faits.yml:1 · cette ligne contient un caractère invisible")


@pytest.mark.parametrize(
    ("corps", "message"),
    [
        ("## Deux { #deux }\n\n### Trois { #trois }\n\n## Deux { #autre }", ""),
        ("```sh\n##Commentaire\n```", ""),
        ("Le point #3.", ""),
        ("| a | b |\n|---|---|\n| c | d |\n\n---", ""),
        ("##Titre", "il manque une espace après les dièses de « ##Titre »"),
        ("#1 au palmarès", "il manque une espace après les dièses de « #1 au palmarès »"),
        ("##", "ce titre est vide"),
        ("## { #vide }", "ce titre est vide"),
        ("Titre\n-----", "« Titre », souligné, devient un titre sans ancre"),
        ("### Trois { #trois }", "« Trois » passe du niveau 1 au niveau 3\n    → écrire ## devant ce titre"),
    ],
)
def test_un_titre_s_ecrit_bien(projet, corps, message):
    projet.page("fr/index.md", f"# Accueil\n\n{corps}\n")
    dit = projet.fautes("titres")
    assert dit.startswith(f"{PAGE}:11 · {message}") if message else dit == ""


@pytest.mark.parametrize(
    ("texte", "message"),
    [
        ("Écrivez à info@cqcm.coop.", ""),
        ("Écrivez à info@moncourriel-gmail.ca.", ""),
        ("Le métro de Todorovo.", ""),
        ("TODO finir", "« TODO » est une note de travail"),
        ("Lorem ipsum dolor.", "« Lorem ipsum » est une note de travail"),
        ("Écrivez à Jean.T@Gmail.com.", "« Jean.T@Gmail.com » est un courriel personnel"),
        ("Écrivez à a@videotron.ca.", "« a@videotron.ca » est un courriel personnel"),
        ("Son NAS : 046 454 286.", "« NAS : 046 454 286 » est un numéro d'assurance sociale"),
    ],
)
def test_ce_qui_ne_se_publie_pas_est_refuse(projet, texte, message):
    projet.page("fr/index.md", f"# Accueil\n\n{texte}\n")
    dit = projet.fautes("brouillons")
    assert dit.startswith(f"{PAGE}:11 · {message}\n    → ") if message else dit == ""


def test_une_donnee_non_plus(socle, remplacer):
    remplacer("data/faits.yml", "enonce: Nombre", "enonce: TODO Nombre")
    assert socle.fautes("brouillons").startswith("data/faits.yml:3 · 1.enonce : « TODO » est une note de travail")


def test_une_note_de_travail_n_est_pas_prise_pour_un_sigle(projet):
    projet.page("fr/index.md", "# Accueil\n\nTODO finir.\n")
    assert projet.fautes("sigles") == ""
