"""Chaque page se partage avec sa propre image : son titre entier, aux bonnes dimensions, toujours la même."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from macros import crochets, publication
from macros.chargement import charger
from macros.publication import dessin_de_partage as dessin
from macros.publication.partage import (
    ENSEMBLE,
    dessiner_ensemble,
    images_citees,
    place_de,
    prendre,
    publier_images,
)
from macros.rendu.typographie import typographier
from macros.verifications.pages import TITRE_MAX
from tests.site.lecture import SITE, lire, nom, pages

POIDS_MAX = 60_000
INDEXABLES = [page for page in pages() if "noindex" not in lire(page).metas.get("robots", "")]
NOM = "Transformation numérique des entreprises collectives"
PLACE_DU_NOM = (140, 70, 880, 140)
LONG = "Accompagnement : se préparer à une transformation responsable"


def ouvrir(octets: bytes) -> Image.Image:
    """Une image, entièrement décodée."""
    image = Image.open(io.BytesIO(octets))
    image.load()
    return image


def image_de(page: Path) -> Path:
    """Le fichier que la page cite."""
    return SITE / ("assets/images/" + lire(page).metas["og:image"].partition("assets/images/")[2])


def sans_texte(image: Image.Image) -> Image.Image:
    """La même, la place du titre et celle du nom du site repeintes."""
    blanchie = image.convert("RGB")
    titre = (dessin.MARGE - 4, dessin.HAUT - 10, dessin.MARGE + dessin.LARGEUR, dessin.HAUT + dessin.HAUTEUR)
    for zone in (titre, PLACE_DU_NOM):
        blanchie.paste(dessin.PAPIER, zone)
    return blanchie


def test_chaque_page_indexable_a_sa_propre_image():
    assert len(INDEXABLES) > 100
    images = [image_de(page) for page in INDEXABLES]
    assert len(set(images)) == len(images)
    for page, image in zip(INDEXABLES, images, strict=True):
        langue, chemin = ("en", nom(page).removeprefix("en/")) if nom(page).startswith("en/") else ("fr", nom(page))
        assert image == SITE / f"assets/images/partage/{langue}/{chemin.strip('/') or 'index'}.png"


def test_chaque_image_a_les_dimensions_dites_et_reste_legere():
    for page in INDEXABLES:
        metas, octets = lire(page).metas, image_de(page).read_bytes()
        dites = (int(metas["og:image:width"]), int(metas["og:image:height"]))
        assert (ouvrir(octets).format, ouvrir(octets).size) == ("PNG", dites) == ("PNG", (1200, 630))
        assert len(octets) < POIDS_MAX, nom(page)


def test_chaque_image_a_un_texte_de_remplacement_qui_dit_le_titre():
    for page in INDEXABLES:
        metas = lire(page).metas
        assert metas["og:title"] in metas["og:image:alt"], nom(page)


def test_l_accueil_se_partage_sous_le_nom_du_programme():
    for adresse in ("index.html", "en/index.html"):
        assert lire(SITE / adresse).metas["og:title"] == charger().programme.nom


def test_une_page_a_ne_pas_indexer_garde_l_image_du_site():
    assert lire(SITE / "404.html").metas["og:image"].endswith("assets/images/partage.png")


@pytest.mark.parametrize("titre", [LONG, "Anticonstitutionnellement " * 2 + "dit", "m" * 14, "Mot " * 15])
def test_un_titre_long_tient_en_entier(titre):
    lignes, taille = dessin.disposer(typographier(titre.strip(), "fr"))
    assert " ".join(lignes).split() == titre.split()
    police = dessin.lettres(taille, 700)
    assert max(police.getbbox(ligne)[2] for ligne in lignes) <= dessin.LARGEUR
    assert len(lignes) * dessin.interligne(taille) <= dessin.HAUTEUR


def test_chaque_titre_du_site_tient_sans_toucher_au_dessin():
    """Hors de la place du titre et du nom, l'image est celle du site, au point près."""
    attendue = sans_texte(Image.open(dessin.FOND))
    for page in INDEXABLES:
        vue = sans_texte(ouvrir(image_de(page).read_bytes()))
        assert ImageChops.difference(vue, attendue).getbbox() is None, nom(page)


def test_le_titre_le_plus_long_que_les_controles_admettent_a_sa_place():
    assert dessin.disposer(" ".join(["W" * 14] * 4)[:TITRE_MAX])


def test_un_titre_demesure_arrete_la_publication_en_disant_quoi_faire():
    with pytest.raises(dessin.TitreTropLong, match="raccourcir le titre"):
        dessin.disposer("interminable " * 60)


def test_une_insecable_ne_se_coupe_jamais():
    lignes, _ = dessin.disposer(typographier(LONG, "fr"))
    assert not [ligne for ligne in lignes if ligne.startswith(":")]


def test_le_nom_du_site_ne_redit_pas_le_titre():
    sans, avec = dessin.dessiner(f"Programme, {NOM}", NOM), dessin.dessiner("Programme", NOM)
    vide = Image.new("RGB", (740, 70), dessin.PAPIER)
    assert ImageChops.difference(ouvrir(sans).convert("RGB").crop(PLACE_DU_NOM), vide).getbbox() is None
    assert ImageChops.difference(ouvrir(avec).convert("RGB").crop(PLACE_DU_NOM), vide).getbbox() is not None


def test_deux_publications_donnent_les_memes_octets(tmp_path):
    page = SITE / "index.html"
    ecrits = []
    for tour in ("une", "deux"):
        dessin.fond.cache_clear()
        dessin.lettres.cache_clear()
        (tmp_path / tour).mkdir()
        (tmp_path / tour / "index.html").write_text(page.read_text(encoding="utf-8"), encoding="utf-8")
        (image,) = publier_images(charger(), tmp_path / tour, tmp_path / f"reserve-{tour}")
        ecrits.append(image.read_bytes())
    assert ecrits[0] == ecrits[1] == image_de(page).read_bytes()


def test_ce_qui_n_a_pas_change_n_est_pas_redessine(tmp_path, monkeypatch):
    premiere = prendre("Un titre", NOM, b"dessin", tmp_path)
    monkeypatch.setattr("macros.publication.dessin_de_partage.dessiner", lambda *_: b"redessine")
    assert prendre("Un titre", NOM, b"dessin", tmp_path) == premiere
    assert prendre("Un autre titre", NOM, b"dessin", tmp_path) == b"redessine"
    assert prendre("Un titre", NOM, b"autre dessin", tmp_path) == b"redessine"


def test_l_apercu_ne_dessine_rien(tmp_path, monkeypatch):
    monkeypatch.setattr(publication, "publier_images", lambda *_: pytest.fail("une image a été dessinée"))
    publication.publier(tmp_path, recherche=False, csp=False)


def test_sans_pillow_un_avertissement_arrete_la_construction_publiee(monkeypatch, caplog):
    monkeypatch.setattr(crochets, "find_spec", lambda _: None)
    assert not crochets.sait_dessiner()
    assert [entree.name.partition(".")[0] for entree in caplog.records] == ["mkdocs"]  # ceux que `--strict` compte


def test_une_page_sans_image_propre_n_en_demande_pas(tmp_path):
    (tmp_path / "a.html").write_text('<meta property="og:image" content="https://a/assets/images/partage.png">')
    assert list(images_citees(tmp_path)) == []


def test_beaucoup_d_images_se_dessinent_ensemble_a_l_identique(tmp_path):
    images = {(f"Titre {rang}", NOM) for rang in range(ENSEMBLE)}
    dessiner_ensemble(images, b"dessin", tmp_path)
    for image in images:
        assert place_de(*image, b"dessin", tmp_path).read_bytes() == dessin.dessiner(*image)


def test_un_titre_demesure_parmi_beaucoup_se_dit_une_seule_fois(tmp_path):
    images = {(f"Titre {rang}", NOM) for rang in range(ENSEMBLE)} | {("interminable " * 60, NOM)}
    with pytest.raises(dessin.TitreTropLong, match=r"^« (interminable )+ » ne tient pas"):
        dessiner_ensemble(images, b"dessin", tmp_path)
