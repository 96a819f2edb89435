"""L'index voit les mots que les gens tapent."""

from macros.publication.recherche import composer_copie, simplifier
from macros.publication.synonymes import ajouter_synonymes
from macros.publication.texte_de_page import PageLue, lire_page

PAGE = """<html lang="fr"><head><meta name="description" content="Qui, quoi."><meta name="keywords" content="osbl, coop">
<meta name="robots" content="{robots}"></head><body><nav>Menu</nav><article><h1>Un titre</h1><p>Un <b>corps</b><br>ici.</p>
<h2>Une partie</h2><script>x</script><p>Fin.</p></article></body></html>"""


def test_une_page_se_lit_par_parties():
    assert lire_page(PAGE.format(robots="")) == PageLue(
        langue="fr",
        titre="Un titre",
        resume="Qui, quoi.",
        mots_cles="osbl coop",
        intertitres=("Une partie",),
        corps="Un corps ici. Fin.",
    )


def test_une_page_a_ne_pas_indexer_est_laissee():
    assert lire_page(PAGE.format(robots="noindex")) is None


def test_une_page_sans_titre_est_laissee():
    assert lire_page("<html><body><article><p>x</p></article></body></html>") is None


def test_l_index_voit_l_apostrophe_droite_et_la_ligature_ouverte():
    assert simplifier("l’œuvre", []) == "l&#x27;oeuvre"


def test_un_synonyme_suit_le_mot_employe():
    assert ajouter_synonymes("Des OBNL admis", [["obnl", "osbl"]]) == "Des OBNL admis osbl"


def test_un_mot_contenu_dans_un_autre_n_appelle_pas_de_synonyme():
    assert ajouter_synonymes("Le cadre", [["ca", "conseil d'administration"]]) == "Le cadre"


def test_la_copie_porte_la_langue_de_la_page():
    page = PageLue("en", "Title", "", "", (), "Body")
    assert composer_copie(page, []).startswith('<!doctype html><html lang="en">')


def test_ce_que_la_page_ne_montre_pas_n_entre_pas_dans_l_index():
    article = (
        "<article><h1>Un <em>titre</em></h1><nav>menu</nav><p>Vu<!-- caché --> ici<button>Agir</button></p>"
        "<div data-pagefind-ignore><h2>Tu</h2>tu</div><fieldset><legend>Une <b>question</b></legend>Réponse</fieldset>"
        "<template>modèle</template></article>"
    )
    page = lire_page(f"<html lang='en'><head></head><body>{article}</body></html>")
    assert page == PageLue("en", "Un titre", "", "", ("Une question",), "Vu ici Réponse")


def test_un_fichier_vide_est_laisse():
    assert lire_page("") is None
