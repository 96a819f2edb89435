"""Les blocs du programme disent d'où vient une information, et une page n'annonce pas de sources qu'elle n'a pas."""

import re

import pytest

from macros.chargement import charger
from macros.rendu.contexte import Contexte
from macros.rendu.programme import rendre_tableau_volets
from macros.rendu.sources import SourcesAbsentes, notice, rendre_sources


def contexte(langue: str = "fr") -> Contexte:
    """Le contexte de la page des volets."""
    return Contexte(charger(), langue, "volets/index.md")


@pytest.mark.parametrize(
    ("langue", "colonne", "legende"),
    [
        ("fr", "Origine de l'information", "Elle ne dit pas si le volet est ouvert."),
        ("en", "Where this comes from", "It does not say whether the stream is open."),
    ],
)
def test_la_colonne_d_un_volet_ne_se_lit_pas_comme_ouvert_ou_ferme(langue, colonne, legende):
    html = rendre_tableau_volets(contexte(langue))
    assert re.findall(r'<th scope="col">([^<]*)</th>', html)[-1] == colonne
    assert legende in html.partition("</table>")[2]
    assert 'href="../a-propos/#lire"' in html


@pytest.mark.parametrize(("langue", "aveu"), [("fr", "Adresse Web non relevée."), ("en", "Web address not recorded.")])
def test_une_source_sans_adresse_le_dit(langue, aveu):
    ctx = contexte(langue)
    sans = {source.id for source in ctx.site.sources.values() if not source.url}
    assert sans
    assert {nom for nom in ctx.site.sources if notice(ctx, nom).endswith(aveu)} == sans


@pytest.mark.parametrize(
    ("langue", "aveu"),
    [
        ("fr", "Le lien mène à l'accueil du site."),
        ("en", "The link goes to the site's home page."),
    ],
)
def test_une_source_dont_le_lien_mene_a_un_accueil_le_dit(langue, aveu):
    ctx = contexte(langue)
    nues = {s.id for s in ctx.site.sources.values() if re.fullmatch(r"https?://[^/?]+/?", s.url)}
    dites = {nom for nom in ctx.site.sources if aveu in notice(ctx, nom).replace("\u00a0", " ")}
    assert "mees-competence-numerique" in nues
    assert dites == nues


def test_une_page_qui_n_a_pas_de_source_n_en_montre_pas_la_liste():
    with pytest.raises(SourcesAbsentes):
        rendre_sources(contexte(), [])
