"""Le banc dit combien de pages diffèrent dans chaque langue, laquelle, où et en quoi."""

from pathlib import Path

from outils.banc.autres import fin_du_journal
from outils.banc.comparaison import comparer, premiere_difference

PAGE = '<header><a href="{lien}">Menu</a></header><article>{texte}</article>'


def ecrire(site: Path, pages: dict[str, str]) -> Path:
    for chemin, html in pages.items():
        (site / chemin).mkdir(parents=True, exist_ok=True)
        (site / chemin / "index.html").write_text(html, encoding="utf-8")
    return site


def test_deux_ecritures_du_meme_lien_ne_different_pas_et_une_redirection_ne_compte_pas(tmp_path):
    notre = ecrire(tmp_path / "a", {"guide": PAGE.format(lien="./", texte="un"), "m": "<main>ailleurs</main>"})
    autre = ecrire(tmp_path / "b", {"guide": PAGE.format(lien="../guide/", texte="un")})
    assert comparer(notre, autre) == (
        "1 pages (1 fr, 0 en); absentes : 0, contenu différent : 0, entourage différent : 0, données structurées différentes : 0."
    )


def test_chaque_ecart_dit_sa_page_sa_zone_et_sa_premiere_difference(tmp_path):
    page = PAGE.format(lien="./", texte="un mot")
    notre = ecrire(tmp_path / "a", {"guide": page, "en/guide": page, "en/seule": page})
    autre = ecrire(tmp_path / "b", {"guide": page.replace("Menu", ""), "en/guide": page.replace("mot", "mat")})
    assert comparer(notre, autre).splitlines() == [
        "3 pages (1 fr, 2 en); absentes : 1, contenu différent : 1, entourage différent : 1, données structurées différentes : 0.",
        "    /en/seule/ (absentes)",
        "    /en/guide/ (contenu différent) « <article>un mot</article> » ici, « <article>un mat</article> » là",
        '    /guide/ (entourage différent) « r><a href="/guide/">Menu</a></header> » ici, « r><a href="/guide/"></a></header> » là',
    ]


def test_une_difference_tient_en_quatre_vingts_caracteres():
    ici, la = premiere_difference("a" * 500, "a" * 250 + "b" * 250).removesuffix(" là").split(" ici, ")
    assert (ici, la) == (f"« {'a' * 80} »", f"« {'a' * 20}{'b' * 60} »")


def test_un_echec_montre_la_cause_et_non_la_seule_derniere_ligne():
    journal = "Trace\n\nRuntimeError: undefined value (in entete.html:16)\nError: Build of 'fr' failed.\n"
    assert (
        fin_du_journal(journal, 2) == "RuntimeError: undefined value (in entete.html:16)\nError: Build of 'fr' failed."
    )
