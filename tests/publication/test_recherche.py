"""L'index voit les mots que les gens tapent, passage par passage."""

from types import SimpleNamespace

import pytest

from macros.publication.mots_de_recherche import composer_les_mots, dresser_le_lexique
from macros.publication.recherche import composer_copie, simplifier
from macros.publication.texte_de_page import PageLue, Passage, lire_page

PAGE = """<html lang="fr"><head><meta name="description" content="Qui, quoi."><meta name="keywords" content="osbl, coop">
<meta name="robots" content="{robots}"></head><body><nav>Menu</nav><article><h1>Un titre</h1>
<div class="en-bref">Qui, quoi.</div><p>Un <b>corps</b><br>ici.</p><h2 id="partie">Une partie</h2>{suite}</article></body></html>"""


def lire_les_passages(suite: str) -> list[tuple[str, str, str]]:
    """Les passages d'une page, après son début et sa première partie."""
    page = lire_page(PAGE.format(robots="", suite=suite))
    return [(p.ancre, p.titre, p.texte) for p in page.passages][1:]


def test_une_page_se_lit_par_passages():
    assert lire_page(PAGE.format(robots="", suite="<script>x</script><p>Fin.</p>")) == PageLue(
        langue="fr",
        titre="Un titre",
        resume="Qui, quoi.",
        mots_cles="osbl, coop",
        passages=(Passage("", "", "Un corps ici."), Passage("partie", "Une partie", "Fin.")),
    )


@pytest.mark.parametrize(
    ("suite", "attendus"),
    [
        (
            '<details id="q"><summary>Qui?</summary><p>Vous.</p></details><p>Après.</p>',
            [("partie", "Une partie", "Après."), ("q", "Qui?", "Vous.")],
        ),
        (
            '<dl><dt id="t">terme <span class="equivalent">term</span></dt><dd>Un mot.</dd></dl>',
            [("partie", "Une partie", ""), ("t", "terme", "term Un mot.")],
        ),
        (
            '<table><tr><th><span id="r">Estrie</span></th><td>Un pôle</td></tr></table>Fin.',
            [("partie", "Une partie", "Fin."), ("r", "Estrie", "Un pôle")],
        ),
        (
            '<ul><li><span id="s"><cite>Article</cite>, Journal</span> lu</li></ul>',
            [("partie", "Une partie", ""), ("", "Article, Journal", "lu")],
        ),
        (
            '<fieldset id="f"><legend>Quelle forme?</legend><label>Coop</label></fieldset>',
            [("partie", "Une partie", ""), ("f", "Quelle forme?", "Coop")],
        ),
    ],
    ids=["une question", "un terme", "une ligne de tableau", "la notice d'une source", "une question du formulaire"],
)
def test_chaque_ancre_qui_porte_un_titre_fait_un_passage(suite, attendus):
    assert lire_les_passages(suite) == attendus


def test_ce_qui_se_repete_partout_n_est_pas_du_texte():
    suite = (
        '<p class="a-confirmer__conseil">Demandez-le.</p><span class="badge">À confirmer</span><button>Ouvrir</button>'
    )
    assert lire_les_passages(suite) == [("partie", "Une partie", "")]


def test_une_page_a_ne_pas_indexer_est_laissee():
    assert lire_page(PAGE.format(robots="noindex", suite="")) is None


def test_une_page_sans_titre_est_laissee():
    assert lire_page("<html><body><article><p>x</p></article></body></html>") is None


@pytest.mark.parametrize(
    ("ecrit", "vu"),
    [
        ("l’œuvre", "l&#x27; oeuvre"),
        ("aujourd’hui", "aujourd&#x27;hui"),
        ("Qu’est-ce qu’un OBNL?", "Qu&#x27; est-ce qu&#x27; un OBNL?"),
    ],
)
def test_l_index_voit_les_elisions_detachees_et_la_ligature_ouverte(ecrit, vu):
    assert simplifier(ecrit) == vu


def test_la_copie_donne_un_titre_et_une_ancre_a_chaque_passage():
    page = PageLue("en", "Title", "Short", "", (Passage("", "", "Intro"), Passage("part", "Part", "Body")))
    assert composer_copie(page) == (
        '<!doctype html><html lang="en"><body><p data-pagefind-meta="title">Title</p>'
        '<p data-pagefind-meta="resume">Short</p><p data-pagefind-meta="intertitres">Part</p>'
        '<main data-pagefind-body><p data-pagefind-weight="3">Short</p>'
        '<p>Intro</p><h2 id="part">Part</h2><p>Body</p></main></body></html>'
    )


def test_les_sources_au_bas_d_une_page_ne_s_indexent_pas_deux_fois():
    assert "Journal" not in composer_copie(PageLue("fr", "T", "", "", (Passage("sources", "Sources", "Journal"),)))


def test_le_lexique_laisse_un_mot_vu_une_fois_hors_d_un_titre():
    page = PageLue("fr", "Réseau", "", "", (Passage("a", "Montant", "montant coquile"),))
    assert dresser_le_lexique([page]) == ["montant", "réseau"]


def test_les_mots_d_une_langue_ne_vont_pas_dans_l_autre():
    groupes = {
        "a": SimpleNamespace(langue="en", mots=("grant", "funding")),
        "b": SimpleNamespace(langue="", mots=("Œ", "é")),
    }
    site = SimpleNamespace(synonymes=groupes, mots_vides={"fr": SimpleNamespace(mots=("où",))})
    assert composer_les_mots(site, "fr", []) == {"vides": ["ou"], "synonymes": [["oe", "e"]], "lexique": [], "pages": 0}


def test_ce_que_la_page_ne_montre_pas_n_entre_pas_dans_l_index():
    article = (
        "<article><h1>Un <em>titre</em></h1><nav>menu</nav><p>Vu<!-- caché --> ici<button>Agir</button></p>"
        "<div data-pagefind-ignore><h2 id='t'>Tu</h2>tu</div><form data-acquis>Bonne réponse</form>"
        "<template>modèle</template></article>"
    )
    page = lire_page(f"<html lang='en'><head></head><body>{article}</body></html>")
    assert page == PageLue("en", "Un titre", "", "", (Passage("", "", "Vu ici"),))


def test_un_fichier_vide_est_laisse():
    assert lire_page("") is None
