"""Un lien n'est dit mort qu'après trois essais espacés, et rien de ce qu'un serveur répond n'arrête la veille."""

import http.server
import json
import socket
import threading
from datetime import date, timedelta

import pytest

from macros.veille.liens import PATIENCE, PAUSE, adresses_citees, essayer, faire_la_tournee
from macros.veille.memoire import ecrire_la_memoire, lire_la_memoire, morts, noter, par_anciennete

URL = "https://a.test/page"
CITES = {URL: ["sources.a"]}
LUNDI = date(2026, 11, 30)


def essais(*suite: tuple[int, str]) -> dict:
    """La mémoire après des essais : (jours depuis lundi, raison)."""
    memoire: dict = {}
    for jours, raison in suite:
        memoire = noter(memoire, {URL: raison}, LUNDI + timedelta(days=jours))
    return memoire


@pytest.mark.parametrize(
    ("suite", "mort"),
    [
        ([(0, "réponse 404")], False),
        ([(0, "réponse 404"), (7, "réponse 404")], False),
        ([(0, "réponse 404"), (7, "réponse 404"), (14, "réponse 404")], True),
        ([(0, "réponse 404"), (0, "réponse 404"), (0, "réponse 404")], False),
        ([(0, "réponse 404"), (7, ""), (14, "réponse 404"), (21, "réponse 404")], False),
        ([(0, "réponse 404"), (7, "réponse 500"), (14, "réponse 404"), (15, "")], False),
    ],
)
def test_trois_echecs_espaces_font_un_lien_mort(suite, mort):
    assert (URL in morts(essais(*suite), CITES)) is mort


def test_un_lien_mort_dit_ce_qu_il_repond_depuis_quand_et_ou():
    memoire = essais((0, "réponse 500"), (7, "réponse 404"), (14, "réponse 404"))
    assert morts(memoire, CITES) == {URL: "réponse 404, depuis le 2026-11-30 ; citée par sources.a"}


def test_un_lien_qu_on_ne_cite_plus_n_est_plus_mort():
    assert morts(essais((0, "x"), (7, "x"), (14, "x")), {}) == {}


def test_quand_tout_echoue_c_est_le_reseau_d_ici_et_rien_n_est_note():
    resultats = {f"https://a.test/{rang}": "serveur injoignable" for rang in range(5)}
    assert noter({}, resultats, LUNDI) == {}
    notees = noter({}, {**resultats, URL: ""}, LUNDI)
    assert len([note for note in notees.values() if note["echecs"]]) == 5


def test_la_memoire_se_relit(tmp_path):
    memoire = essais((0, "réponse 404"))
    ecrire_la_memoire(tmp_path / "build" / "liens.json", memoire)
    assert (
        lire_la_memoire(tmp_path / "build" / "liens.json")
        == memoire
        == {URL: {"echecs": ["2026-11-30"], "raison": "réponse 404", "vu": "2026-11-30"}}
    )


def test_une_memoire_d_avant_la_rotation_se_lit_encore(tmp_path):
    (tmp_path / "liens.json").write_text(json.dumps({URL: {"echecs": ["2026-11-30"], "raison": "x"}}), encoding="utf-8")
    assert lire_la_memoire(tmp_path / "liens.json") == {URL: {"echecs": ["2026-11-30"], "raison": "x", "vu": ""}}


def test_des_tournees_coupees_finissent_par_tout_voir():
    urls, memoire, vues = [f"https://{rang}.test/" for rang in range(10)], {}, []
    for semaine in range(4):
        tournee = par_anciennete(urls, memoire)[:3]  # la patience s'arrête à trois
        vues += tournee
        memoire = noter(memoire, dict.fromkeys(tournee, ""), LUNDI + timedelta(weeks=semaine))
    assert sorted(vues[:10]) == urls
    assert vues[10:] == vues[:2], "puis on recommence par les plus anciennes"


@pytest.mark.parametrize("abime", ["", "[]", "{", '{"a": 1}', '{"a": {"echecs": ["hier"], "raison": "x"}}', "\x00"])
def test_une_memoire_abimee_se_refait(tmp_path, abime):
    (tmp_path / "liens.json").write_text(abime)
    assert lire_la_memoire(tmp_path / "liens.json") == {}
    assert lire_la_memoire(tmp_path / "absente.json") == {}


class Serveur(http.server.BaseHTTPRequestHandler):
    """Répond le code que dit l'adresse ; refuse HEAD là où l'adresse le demande."""

    def repondre(self) -> None:
        code = int(self.path.strip("/").split("-")[0])
        self.send_response(404 if self.command == "HEAD" and "sans-head" in self.path else code)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_HEAD = repondre  # noqa: N815

    def log_message(self, *_: object) -> None:
        """Se tait."""


@pytest.fixture(scope="module")
def serveur():
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Serveur) as ecoute:
        threading.Thread(target=ecoute.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{ecoute.server_port}"
        ecoute.shutdown()


@pytest.mark.parametrize(
    ("chemin", "raison"),
    [
        ("200", ""),
        ("200-sans-head", ""),
        ("403", ""),  # refuse un robot, mais vit
        ("429", ""),
        ("404", "réponse 404"),
        ("410", "réponse 410"),
        ("500", "réponse 500"),
    ],
)
def test_chaque_reponse_a_son_sens(serveur, chemin, raison):
    assert essayer(f"{serveur}/{chemin}", delai=5) == raison


def test_un_serveur_muet_ne_retient_personne():
    with socket.create_server(("127.0.0.1", 0)) as muet:
        assert essayer(f"http://127.0.0.1:{muet.getsockname()[1]}/", delai=0.2) == "aucune réponse à temps"


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1/", "http://nulle-part.invalid/", "http://[abime/", "http://a.test:abc/"]
)
def test_une_adresse_injoignable_est_un_echec_sans_trace(url):
    assert essayer(url, delai=2) in ("serveur injoignable", "aucune réponse à temps")


def test_la_tournee_attend_entre_deux_demandes_au_meme_serveur():
    attentes: list[float] = []
    urls = ["https://a.test/1", "https://a.test/2", "https://b.test/"]
    assert faire_la_tournee(urls, lambda _: "", attentes.append) == dict.fromkeys(urls, "")
    assert attentes == [0, PAUSE, 0]


def test_une_tournee_trop_longue_s_arrete_sans_juger_le_reste():
    heures = iter([0.0, 1.0, PATIENCE + 1])
    resultats = faire_la_tournee(
        ["https://a.test/", "https://b.test/"], lambda _: "", lambda _: None, lambda: next(heures)
    )
    assert resultats == {"https://a.test/": ""}


def test_les_adresses_viennent_des_fiches_et_des_pages(projet):
    projet.page = lambda chemin, corps: projet.ecrire(f"docs/{chemin}", f"---\ntype: guide\n---\n{corps}")
    projet.page(
        "fr/index.md",
        "# A\n\n[b](https://b.test/x). Voir <https://c.test/y>, https://exemple.qc.ca/z.\n\n```\nhttps://code.test/\n```\n",
    )
    assert adresses_citees(projet.site(), projet.racine) == {
        "https://b.test/x": ["docs/fr/index.md"],
        "https://c.test/y": ["docs/fr/index.md"],
    }
