"""Une image se décrit et s'ouvre ; un lien dit où il mène, et son adresse y mène."""

import pytest

PAGE = "docs/fr/index.md"
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 20


def dire(projet, controle, corps):
    projet.page("fr/index.md", f"# Accueil\n\n{corps}\n")
    return projet.fautes(controle)


def deposer(projet, octets, nom="plan.png"):
    fichier = projet.racine / "docs/fr" / nom
    fichier.parent.mkdir(parents=True, exist_ok=True)
    fichier.write_bytes(octets)


@pytest.mark.parametrize(
    "corps",
    [
        "Voyez [le conseil](https://www.cqcm.coop/page?a=b#c), [cqcm.coop](https://cqcm.coop) et [ceci](autre.md).",
        "[Écrivez](mailto:info@cqcm.coop) ou [téléphonez](tel:+1-418-555-0100). [`code`](autre.md)",
        "`[ici](https://)` et ![Un plan](plan.png)",
    ],
)
def test_un_lien_bien_ecrit_passe(projet, corps):
    assert dire(projet, "adresses", corps) == ""


@pytest.mark.parametrize(
    ("lien", "constat"),
    [
        ("[Le conseil](https://)", "« https:// » n'est pas une adresse entière"),
        ("[Le conseil](https://https://cqcm.coop)", "« https://https://cqcm.coop » n'est pas une adresse entière"),
        ("[Le conseil](https://cqcm)", "« https://cqcm » n'a pas de point dans son domaine"),
        ("[Le conseil](https://cqcm.coop.)", "un signe de ponctuation finit l'adresse « https://cqcm.coop. »"),
        ("[Le conseil](http://127.0.0.1:8000/)", "« http://127.0.0.1:8000/ » n'existe que sur votre ordinateur"),
        ("[Le conseil](https://example.com/a)", "« https://example.com/a » est une adresse d'exemple"),
        ("[Écrivez](mailto:)", "« mailto: » n'est pas une adresse de courriel\n    → écrire mailto: puis l'adresse"),
        ("[Écrivez](mailto:info.cqcm.coop)", "« mailto:info.cqcm.coop » n'est pas une adresse de courriel"),
        ("[Téléphonez](tel:)", "« tel: » n'est pas un numéro de téléphone"),
        ("[](https://cqcm.coop)", "ce lien n'a pas de texte"),
        ("[Cliquez ici](https://cqcm.coop)", "« Cliquez ici » ne dit pas où mène le lien"),
        ("[**ici**](index.md)", "« ici » ne dit pas où mène le lien"),
        ("[here](index.md)", "« here » ne dit pas où mène le lien"),
        ("[cdrq.coop](https://cqcm.coop)", "ce lien montre « cdrq.coop » et mène à « https://cqcm.coop »"),
    ],
)
def test_un_lien_mal_ecrit_se_voit(projet, lien, constat):
    dit = dire(projet, "adresses", f"Voyez {lien}.")
    assert dit.startswith(f"{PAGE}:11 · {constat}") and dit.count("→") == 1


@pytest.mark.parametrize(
    ("lien", "remede"),
    [
        ("[Le conseil](www.cqcm.coop)", "écrire https://www.cqcm.coop"),
        ("[Le conseil](https//cqcm.coop)", "écrire https://cqcm.coop"),
        ("[Le conseil](https:/cqcm.coop)", "écrire https://cqcm.coop"),
        ("[Le conseil](cqcm.coop)", "écrire https://cqcm.coop"),
        ("[Le conseil](info@cqcm.coop)", "écrire mailto:info@cqcm.coop"),
        ("![Un plan](absent.png)", "écrire le chemin d'une image de docs/, depuis cette page"),
        ("[Le code](../../mkdocs.yml)", "écrire le chemin d'une page .md qui existe"),
    ],
)
def test_le_remede_est_le_bon(projet, lien, remede):
    (projet.racine / "mkdocs.yml").write_text("", encoding="utf-8")
    assert dire(projet, "liens", lien).endswith(f"    → {remede}")


def test_une_image_bien_montree_passe(projet):
    deposer(projet, PNG)
    assert dire(projet, "images", "![Le plan des six étapes](plan.png)") == ""


@pytest.mark.parametrize(
    ("texte", "constat"),
    [
        ("", "cette image n'a pas de texte de remplacement"),
        (" ", "cette image n'a pas de texte de remplacement"),
        ("image", "« image » ne décrit pas cette image"),
        ("Plan", "« Plan » ne décrit pas cette image"),
        ("plan.png", "« plan.png » ne décrit pas cette image"),
    ],
)
def test_une_image_se_decrit(projet, texte, constat):
    deposer(projet, PNG)
    assert dire(projet, "images", f"![{texte}](plan.png)").startswith(f"{PAGE}:11 · {constat}\n    → dire ce que")


@pytest.mark.parametrize(
    ("octets", "constat"),
    [
        (b"", "cette image est vide"),
        (b"\xff\xd8\xff\xe0", "ce fichier n'est pas une image .png"),
        (b"<svg></svg>", "ce fichier n'est pas une image .png"),
        (PNG + b"0" * 600_000, "cette image pèse 600 ko"),
    ],
)
def test_une_image_s_ouvre_et_reste_legere(projet, octets, constat):
    deposer(projet, octets)
    assert dire(projet, "images", "![Le plan des étapes](plan.png)").startswith(f"docs/fr/plan.png:1 · {constat}")


def test_une_image_que_rien_ne_montre_se_dit(projet):
    deposer(projet, PNG)
    assert dire(projet, "images", "Un texte.").startswith("docs/fr/plan.png:1 · aucune page ne montre cette image")
