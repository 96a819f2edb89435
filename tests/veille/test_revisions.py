"""Ce qui est à revoir paraît trente jours avant, le jour même et après ; une fois revu, le sujet disparaît."""

from datetime import date

import pytest

from macros.veille.releve import relever

POINT = """\
- id: montant
  repere: X-11
  enonce: Le montant de l'aide
  statut: a-confirmer
  verifie_le: 2026-11-23
  a_revoir_le: {limite}
"""
PAGE = """\
---
type: guide
public: [entreprise]
en_bref: Ce que cette page répond.
revise_le: 2026-11-23
a_revoir_le: {limite}
rang: 10
---
# Titre
"""


def cles(projet, jour: str) -> set[str]:
    return {sujet.cle for sujet in relever(projet.site(), projet.racine, date.fromisoformat(jour))}


def sujet(projet, jour: str, cle: str):
    return next(s for s in relever(projet.site(), projet.racine, date.fromisoformat(jour)) if s.cle == cle)


@pytest.mark.parametrize(
    ("jour", "paru"),
    [
        ("2027-04-22", False),  # trente et un jours avant
        ("2027-04-23", True),  # trente jours avant
        ("2027-05-22", True),
        ("2027-05-23", True),  # le jour même
        ("2027-05-24", True),  # le lendemain
        ("2029-01-01", True),
    ],
)
def test_une_fiche_parait_trente_jours_avant_sa_date(projet, jour, paru):
    projet.ecrire("data/points.yml", POINT.format(limite="2027-05-23"))
    assert ("revoir-points" in cles(projet, jour)) is paru


@pytest.mark.parametrize(
    ("jour", "mot"), [("2027-05-23", "avant la fin du 2027-05-23"), ("2027-05-24", "**à revoir depuis le** 2027-05-23")]
)
def test_le_jour_meme_n_est_pas_encore_en_retard(projet, jour, mot):
    projet.ecrire("data/points.yml", POINT.format(limite="2027-05-23"))
    assert mot in sujet(projet, jour, "revoir-points").corps


@pytest.mark.parametrize(
    ("limite", "jour", "paru"),
    [
        ("2028-03-30", "2028-02-28", False),  # 2028 est bissextile : trente et un jours
        ("2028-03-30", "2028-02-29", True),
        ("2027-03-30", "2027-02-27", False),
        ("2027-03-30", "2027-02-28", True),
        ("2028-02-29", "2028-01-30", True),
        ("2028-02-29", "2028-03-01", True),
    ],
)
def test_une_annee_bissextile_compte_son_jour(projet, limite, jour, paru):
    projet.ecrire("data/points.yml", POINT.format(limite=limite))
    assert ("revoir-points" in cles(projet, jour)) is paru


def test_une_fiche_revue_ne_parait_plus(projet):
    projet.ecrire("data/points.yml", POINT.format(limite="2027-05-23"))
    assert "revoir-points" in cles(projet, "2027-05-23")
    projet.ecrire("data/points.yml", POINT.format(limite="2027-11-23"))
    assert "revoir-points" not in cles(projet, "2027-05-23")


def test_un_sujet_dit_le_fichier_la_ligne_et_quoi_faire(projet):
    projet.ecrire("data/points.yml", POINT.format(limite="2027-05-23"))
    trouve = sujet(projet, "2027-05-01", "revoir-points")
    assert trouve.titre == "À revoir : data/points (1 fiche)"
    assert trouve.corps == (
        "Relisez chaque fiche et sa source, corrigez s'il y a lieu, puis repoussez les deux dates. "
        "Rien n'est arrêté d'ici là; la page dit quand elle devait être relue.\n\n"
        "- `data/points.yml:6` · montant : à revoir avant la fin du 2027-05-23"
    )
    assert trouve.etiquettes == ("veille", "revision")


def test_les_pages_d_une_rubrique_font_un_seul_sujet(projet):
    for chemin in ("fr/guide/index.md", "en/guide/index.md", "fr/guide/plan.md"):
        projet.ecrire(f"docs/{chemin}", PAGE.format(limite="2027-05-23"))
    projet.ecrire("docs/fr/index.md", PAGE.format(limite="2028-05-23"))
    trouve = sujet(projet, "2027-05-01", "revoir-pages-guide")
    assert trouve.titre == "À revoir : pages « guide » (3 pages)"
    assert [ligne.split("`")[1] for ligne in trouve.corps.splitlines() if ligne.startswith("- ")] == [
        "docs/en/guide/index.md:6",
        "docs/fr/guide/index.md:6",
        "docs/fr/guide/plan.md:6",
    ]
    assert "revoir-pages-accueil" not in cles(projet, "2027-05-01")


def test_un_corps_trop_long_dit_combien_il_en_reste(projet):
    fiches = "".join(POINT.format(limite="2027-05-23").replace("montant", f"point-{rang}") for rang in range(130))
    projet.ecrire("data/points.yml", fiches)
    corps = sujet(projet, "2027-05-23", "revoir-points").corps
    assert corps.count("\n- ") == 101 and corps.endswith("- … et 30 autres")
