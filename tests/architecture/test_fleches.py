"""Les flèches ne remontent jamais : un module n'importe que des étages au-dessous du sien."""

import ast
from pathlib import Path

import pytest

MACROS = Path(__file__).resolve().parents[2] / "macros"
ETAGES = (
    ("yaml_coupe", "yaml_illisible", "signes", "anomalies", "langue", "generateur", "adresse_publique", "variables"),
    ("yaml_strict", "modeles", "phrases", "prose", "accolades", "export"),
    ("validation", "site"),
    ("chargement", "pages"),
    ("traductions", "catalogues", "schemas", "navigation", "calendrier"),
    ("archives", "forme", "estampilles", "mineurs", "juge", "export_admissibilite", "donnees_ouvertes"),
    ("verifications", "retards", "export_auto_examen", "export_moodle"),
    ("veille",),
    ("rendu",),
    ("gabarits",),
    ("publication", "mots", "fautes", "propositions"),
    ("commentaire",),
    ("etiquettes", "commande_mineur", "commande_reglages"),
    ("__init__", "__main__", "crochets"),
)
RANGS = {nom: rang for rang, etage in enumerate(ETAGES) for nom in etage}
GENERATEUR = ("mkdocs", "jinja2", "markdown", "mkdocs_macros", "mkdocs_static_i18n", "material")
AU_BORD = {"__init__", "crochets", "langue"}
LECTEURS_YAML = {"yaml_strict", "yaml_coupe", "navigation"}
FICHIERS = sorted(MACROS.rglob("*.py"))


def piece(fichier: Path) -> str:
    """Le module ou le paquet de premier niveau auquel un fichier appartient."""
    return fichier.relative_to(MACROS).parts[0].removesuffix(".py")


def imports(fichier: Path) -> list[str]:
    """Les modules qu'un fichier importe, où que ce soit dans son texte."""
    noms: list[str] = []
    for noeud in ast.walk(ast.parse(fichier.read_text(encoding="utf-8"))):
        if isinstance(noeud, ast.Import):
            noms += [alias.name for alias in noeud.names]
        elif isinstance(noeud, ast.ImportFrom):
            assert noeud.level == 0, f"{fichier.name} : écrire l'import en entier, « from macros… »"
            module = noeud.module or ""
            noms += [f"{module}.{alias.name}" for alias in noeud.names] if module == "macros" else [module]
    return noms


def nommer(fichier: Path) -> str:
    return fichier.relative_to(MACROS).as_posix()


@pytest.mark.parametrize("fichier", FICHIERS, ids=nommer)
def test_chaque_module_a_son_etage(fichier):
    assert piece(fichier) in RANGS, f"ranger {piece(fichier)} dans ETAGES"


@pytest.mark.parametrize("fichier", FICHIERS, ids=nommer)
def test_on_n_importe_que_vers_les_donnees(fichier):
    ici = piece(fichier)
    for module in imports(fichier):
        cible = module.removeprefix("macros.").split(".")[0]
        if module.startswith("macros.") and cible != ici:
            assert RANGS[cible] < RANGS[ici], f"{nommer(fichier)} ne doit pas importer {module}"


@pytest.mark.parametrize("fichier", FICHIERS, ids=nommer)
def test_le_generateur_reste_au_bord(fichier):
    for module in imports(fichier):
        if module.split(".")[0] in GENERATEUR:
            assert piece(fichier) in AU_BORD, f"{nommer(fichier)} ne doit pas importer {module}"


@pytest.mark.parametrize("fichier", FICHIERS, ids=nommer)
def test_un_seul_module_lit_le_yaml_des_donnees(fichier):
    if "yaml" in imports(fichier):
        assert piece(fichier) in LECTEURS_YAML, f"{nommer(fichier)} doit passer par macros.chargement"


@pytest.mark.parametrize("fichier", sorted((MACROS / "modeles").glob("*.py")), ids=nommer)
def test_les_modeles_ne_lisent_aucun_fichier(fichier):
    assert not {"pathlib", "os", "io"} & set(imports(fichier))


def test_chaque_controle_est_inscrit():
    from macros.verifications import CONTROLES

    aides = {"__init__", "identifiants", "appels", "ecrits", "journal_du_bareme", "pages_renommees"}
    ecrits = {fichier.stem for fichier in (MACROS / "verifications").glob("*.py")} - aides
    assert {controle.__name__.rsplit(".", 1)[-1] for controle in CONTROLES} == ecrits


def test_chaque_exception_a_une_raison():
    from macros.verifications import CONTROLES

    for controle in CONTROLES:
        for cle, raison in getattr(controle, "EXCEPTIONS", {}).items():
            assert raison.strip(), f"{controle.__name__} : dire pourquoi « {cle} » est permis"
