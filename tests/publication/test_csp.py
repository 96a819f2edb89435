"""La politique de sécurité n'admet que les scripts de nos gabarits."""

import base64
import hashlib

from macros.publication.csp import appliquer_csp, empreintes


def source(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def test_un_script_de_nos_gabarits_est_admis_par_son_empreinte():
    assert empreintes("<script>a()</script>", {"a()"}) == [source("a()")]


def test_un_script_venu_d_ailleurs_n_est_pas_signe():
    assert empreintes("<script>a()</script><script>alert(1)</script>", {"a()"}) == [source("a()")]


def test_un_bloc_de_donnees_n_a_pas_besoin_d_empreinte():
    assert empreintes('<script type="application/json">{"a":1}</script>', {'{"a":1}'}) == []


def test_un_script_charge_n_a_pas_besoin_d_empreinte():
    assert empreintes('<script src="a.js"></script>', {""}) == []


def test_la_politique_est_le_premier_element_de_la_tete():
    html = appliquer_csp("<html><head><title>x</title></head></html>", ())
    assert html.startswith('<html><head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; ')


def test_la_politique_n_admet_ni_eval_ni_script_en_ligne_quelconque():
    html = appliquer_csp("<head></head>", ())
    assert "unsafe-inline" not in html
    assert "'unsafe-eval'" not in html


def test_reposer_la_politique_ne_change_rien():
    une_fois = appliquer_csp("<head><script>a()</script></head>", {"a()"})
    assert appliquer_csp(une_fois, {"a()"}) == une_fois


def test_un_fragment_sans_tete_reste_tel_quel():
    assert appliquer_csp("<p>x</p>", ()) == "<p>x</p>"
