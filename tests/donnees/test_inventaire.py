"""docs/ et data/ ne contiennent que ce que le site attend : tout autre fichier est nommé, avec son remède."""

import pytest

from macros.anomalies import formater
from macros.verifications import verifier_tout


@pytest.mark.parametrize(
    "nom", ["docs/fr/index.md", "docs/en/guide/plan-2.md", "docs/fr/plan.png", "data/faits.yml", "data/modules/a.yml"]
)
def test_un_fichier_attendu_passe(projet, nom):
    projet.ecrire(nom, "")
    assert projet.fautes("inventaire") == ""


@pytest.mark.parametrize(
    ("nom", "message"),
    [
        ("docs/fr/p.js", "docs/ n'attend pas les fichiers « .js »\n    → le supprimer ; un script"),
        ("docs/fr/x/p.html", "docs/ n'attend pas les fichiers « .html »\n    → le supprimer ; un script"),
        ("docs/fr/p.svg", "docs/ n'attend pas les fichiers « .svg »\n    → le supprimer ; un script"),
        ("docs/dates2.md", "cette page n'est dans le dossier d'aucune langue\n    → la ranger dans docs/fr/"),
        ("docs/es/dates.md", "« es » n'est pas une langue du site\n    → ranger ce fichier dans le dossier"),
        ("data/traductions/es/faits.yml", "« es » n'est pas une langue du site\n    → ranger ce fichier"),
        ("data/modules/nouveau.yaml", "data/ n'attend pas les fichiers « .yaml »\n    → le renommer « nouveau.yml »"),
        ("data/notes.txt", "data/ n'attend pas les fichiers « .txt »\n    → le renommer « notes.yml »"),
        ("data/notes.docx", "data/ n'attend pas les fichiers « .docx »\n    → le supprimer, ou le récrire en .yml"),
        ("data/Notes.YML", "data/ n'attend pas les fichiers « .YML »\n    → le renommer « Notes.yml »"),
        ("docs/fr/.DS_Store", "un système ou un éditeur a laissé ce fichier ici\n    → le supprimer"),
        ("docs/.meta.yml", "un système ou un éditeur a laissé ce fichier ici\n    → le supprimer"),
        ("data/.faits.yml.swp", "un système ou un éditeur a laissé ce fichier ici\n    → le supprimer"),
        ("docs/fr/index.md~", "un système ou un éditeur a laissé ce fichier ici\n    → le supprimer"),
        ("docs/fr/Été nouveau.md", "le nom « Été nouveau.md » ne fait pas une bonne adresse\n    → le renommer"),
        ("docs/fr/Guide/plan.md", "le nom « Guide » ne fait pas une bonne adresse\n    → le renommer"),
        ("docs/fr/LISEZMOI", "docs/ n'attend pas un fichier sans extension\n    → le supprimer"),
    ],
)
def test_un_fichier_inattendu_est_nomme(projet, nom, message):
    projet.ecrire(nom, "")
    assert projet.fautes("inventaire").startswith(f"{nom}:1 · {message}")


def test_un_registre_tenu_par_un_outil_a_sa_place(projet):
    projet.ecrire("data/adresses-publiees.json", "[]")
    assert projet.fautes("inventaire") == ""
    projet.ecrire("data/modules/adresses-publiees.json", "[]")
    assert projet.fautes("inventaire").startswith("data/modules/adresses-publiees.json:1 · data/ n'attend pas")


@pytest.mark.parametrize("nom", ["docs/fr/lie.md", "data/lie.yml", "docs/fr/lie"])
def test_un_lien_symbolique_est_refuse_sans_trace(projet, nom):
    lien = projet.racine / nom
    lien.parent.mkdir(parents=True)
    lien.symlink_to(projet.racine / "absent")
    attendu = f"{nom}:1 · c'est un lien vers un autre fichier, non un fichier\n    → le supprimer"
    assert attendu in formater(verifier_tout(projet.racine))


def test_un_lien_qui_tourne_en_rond_ne_bloque_rien(projet):
    projet.ecrire("docs/fr/index.md", "")
    (projet.racine / "docs/fr/rond").symlink_to(projet.racine / "docs/fr")
    assert projet.fautes("inventaire").startswith("docs/fr/rond:1 · c'est un lien vers un autre fichier")
