"""CONTRIBUTING.md dit vrai : ses chemins existent, ses commandes s'exécutent, ses recettes passent les contrôles."""

import re
import shlex
import subprocess
from collections.abc import Iterator

import pytest

from tests.outils.copie_du_depot import RACINE, Copie, copier_le_depot

LUS = ["CONTRIBUTING.md", "README.md", *sorted(f"docs/fr/a-propos/{f}" for f in ("contribuer.md",))]
LUS += sorted(f.relative_to(RACINE).as_posix() for f in (RACINE / "docs/fr/a-propos/contribuer").glob("*.md"))
CODE = re.compile(r"`([^`\n]+(?:\n[^`\n]+)?)`")
BLOC = re.compile(r"^```sh\n(.*?)^```", re.M | re.S)
EXEMPLE = re.compile(r"^```yaml\n# (data/\S+)\n(.*?)^```", re.M | re.S)
COMMANDE = re.compile(r"^(?:make\b|\.venv/bin/|git )")
CHEMIN = re.compile(r"^\.?[\w<>-]+(?:[./][\w<>.-]*)+$")
SUFFIXES = (".md", ".yml", ".py", ".mjs", ".json", ".html", ".toml")
A_NAITRE = {"archives/<appel>/": "naît avec le premier appel"}
PAGE = "a-propos/index.md"
GUIDE = "docs/fr/a-propos/contribuer"
# Ce qu'une commande de la page devient ici : un cas précis, et un changement à faire d'abord s'il en faut un.
CAS = {"<page>.md": PAGE, "<appel>": "reseaux-2027", '"…"': "'une coquille'"}
APPEL_INCONNU = "Indiquer un appel de data/appels.yml"
APPEL = """\
- id: reseaux-2027
  titre: Appel de projets de réseaux
  volet: aide-financiere
  ouvert_du: 2027-01-11
  ouvert_au: 2027-02-26
  regles: [aide-financiere]
  source: journal-horizon
  statut: rapporte
  verifie_le: 2026-11-28
  a_revoir_le: 2027-05-28
"""
SANS_SITE = "Indiquer le dossier d'un site construit"


def cites(fichier: str) -> list[str]:
    """Ce que le fichier met en code, en ligne ou en bloc."""
    texte = (RACINE / fichier).read_text(encoding="utf-8")
    sans_blocs = re.sub(r"^```.*?^```", "", texte, flags=re.M | re.S)
    blocs = [ligne.split("  #")[0].strip() for bloc in BLOC.findall(texte) for ligne in bloc.splitlines()]
    return [" ".join(code.split()) for code in CODE.findall(sans_blocs)] + [ligne for ligne in blocs if ligne]


def chemins(fichier: str) -> list[str]:
    """Les chemins que le fichier cite."""
    candidats = [code for code in cites(fichier) if CHEMIN.match(code) and not COMMANDE.match(code)]
    return [c for c in candidats if ("/" in c or c.endswith(SUFFIXES)) and not c.startswith("build/")]


def commandes() -> list[str]:
    """Les commandes citées quelque part, chacune une fois."""
    return list(dict.fromkeys(code for fichier in LUS for code in cites(fichier) if COMMANDE.match(code)))


@pytest.fixture(scope="module")
def copie_partagee(tmp_path_factory: pytest.TempPathFactory) -> Copie:
    """La copie du dépôt, faite une fois."""
    return copier_le_depot(tmp_path_factory.mktemp("contribuer") / "depot")


@pytest.fixture
def copie(copie_partagee: Copie) -> Iterator[Copie]:
    """La copie, remise en état après chaque essai."""
    yield copie_partagee
    copie_partagee.remettre()


def en_ordre(copie: Copie) -> None:
    """Les deux contrôles des données et des pages passent."""
    for commande in (("verifier",), ("forme", "--verifier")):
        fini = copie.macros(*commande)
        assert (fini.returncode, fini.stderr) == (0, ""), commande


@pytest.mark.parametrize("fichier", LUS)
def test_chaque_chemin_cite_existe(fichier):
    absents = []
    for chemin in chemins(fichier):
        motif = re.sub(r"<\w+>", "*", chemin).rstrip("/")
        if chemin not in A_NAITRE and not any(RACINE.glob(motif)) and not any(RACINE.glob(f"**/tests/**/{motif}")):
            absents.append(chemin)
    assert absents == []


def test_une_commande_python_se_dit_partout_de_la_facon_qui_marche():
    """« python -m macros » ne marche pas tel quel : les outils sont dans .venv. Ceux de GitHub, sans .venv, disent python3."""
    nues = [
        "git",
        "grep",
        "-nIE",
        r"(^|[^/[:alnum:]])python -m (macros|outils)",
        "--",
        ".",
        ":!tests/outils/test_contribuer.py",
    ]
    trouvees = subprocess.run(nues, cwd=RACINE, capture_output=True, text=True, check=False).stdout
    assert trouvees == "", "écrire : .venv/bin/python -m …"


def test_une_branche_se_cree_avant_de_proposer():
    chez_vous = (
        (RACINE / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("## 1 heure")[2].partition("\n---\n")[0]
    )
    assert 0 < chez_vous.find("git switch -c") < chez_vous.find("macros commenter --base main")


def test_un_chemin_a_naitre_n_est_pas_encore_ne():
    assert [chemin for chemin in A_NAITRE if any(RACINE.glob(re.sub(r"<\w+>", "*", chemin)))] == []


@pytest.mark.parametrize("commande", commandes())
def test_chaque_commande_citee_s_execute(copie, commande):
    for signe, cas in CAS.items():
        commande = commande.replace(signe, cas)
    mots = shlex.split(commande)
    if mots[0] == "make" and len(mots) > 1:  # une cible installe, construit ou sert : on vérifie qu'elle se déroule
        mots.insert(1, "-n")
    if "mineur" in mots:
        copie.changer(f"docs/fr/{PAGE}", "## Licence", "## La licence")
    fini = copie.lancer(*mots)
    if "figer" in mots:
        assert fini.stderr.startswith(APPEL_INCONNU)
    elif "publier" in mots:  # la copie n'a pas de site construit
        assert fini.stderr.startswith(SANS_SITE)
    elif "outils.version" in mots:
        assert fini.stderr.startswith("Le site n'est pas construit")
    elif "--joindre" in mots:
        assert fini.stderr.startswith("Le zip n'est pas fait")
    elif mots[-2:] == ["traductions", "en"] and fini.returncode:  # il reste à traduire : c'est son métier de le dire
        assert " à revoir :" in fini.stderr
    elif mots[0] != "git":
        assert fini.returncode == 0, f"{commande}\n{fini.stdout}{fini.stderr}"


def test_les_exemples_de_fiches_passent_ensemble_les_controles(copie):
    exemples = EXEMPLE.findall(copie.lire("CONTRIBUTING.md"))
    assert "data/faits.yml" in dict(exemples)
    for fichier, fiche in exemples:
        entete, *fiches = copie.lire(fichier).partition("- id:")
        en_tete = fichier == "data/changements.yml"
        neuf = f"{entete}{fiche}\n{''.join(fiches)}" if en_tete else f"{copie.lire(fichier).rstrip()}\n\n{fiche}"
        copie.ecrire(fichier, neuf)
    assert copie.macros("menus").stdout.startswith("1 formulaire")
    en_ordre(copie)


def test_le_modele_de_source_et_un_renvoi_de_reponse_passent_les_controles(copie):
    modele = dict(EXEMPLE.findall(copie.lire(f"{GUIDE}/corriger-un-fait.md")))["data/sources.yml"]
    copie.ecrire("data/sources.yml", f"{copie.lire('data/sources.yml').rstrip()}\n\n{modele}")
    renvoi = re.search(r"\{page:[^}`]+\}", copie.lire(f"{GUIDE}/corriger-un-fait.md"))[0]
    copie.changer("data/faq.yml", "  sources: []", "  sources: [source-exemple]")
    question = dict(EXEMPLE.findall(copie.lire("CONTRIBUTING.md")))["data/faq.yml"]
    citee = question.replace("n'est transmis.", f"n'est transmis. Voyez {renvoi}.")
    copie.ecrire("data/faq.yml", f"{copie.lire('data/faq.yml').rstrip()}\n\n{citee}")
    en_ordre(copie)


def test_l_image_du_guide_se_montre_dans_les_deux_langues(copie):
    for langue in ("fr", "en"):
        page = f"docs/{langue}/a-propos/contribuer/corriger-une-page.md"
        image = re.search(r"^!\[.+\]\((.+\.png)\)$", copie.lire(page), re.M)
        (copie.racine / f"docs/{langue}/guide" / image[1]).write_bytes(b"\x89PNG\r\n\x1a\n")
        montree = f"docs/{langue}/guide/mesurer.md"
        copie.ecrire(montree, f"{copie.lire(montree).rstrip()}\n\n{image[0]}\n")
    en_ordre(copie)


def test_une_page_renommee_se_regle_en_suivant_le_controle(copie):
    for langue in ("fr", "en"):
        dossier = f"docs/{langue}/guide"
        assert copie.lancer("git", "mv", f"{dossier}/mesurer.md", f"{dossier}/suivre.md").returncode == 0
    dit = copie.macros("verifier").stderr
    fiche = re.search(r"copier cette fiche à la fin du fichier :\n(.+?vers: guide/suivre/\n.+?)(?:\n|$)", dit, re.S)
    assert "suivre.md" in dit and fiche, dit


def test_un_appel_se_fige_sans_son_anglais_et_le_dit(copie):
    copie.ecrire("data/appels.yml", copie.lire("data/appels.yml").replace("[]\n", APPEL))
    fini = copie.macros("figer", "reseaux-2027")
    assert fini.returncode == 0, fini.stderr
    assert "L'anglais manque à 1 texte : la page anglaise de l'appel y montrera le français." in fini.stdout
    en_ordre(copie)
    assert copie.macros("figer", "reseaux-2027").stdout.startswith("archives/reseaux-2027/ est déjà à jour.")


def test_un_module_en_preparation_s_ajoute_en_trois_gestes(copie):
    fiche = copie.lire("data/modules/loi-25.yml").replace("id: loi-25\n", "id: module-exemple\n", 1)
    copie.ecrire("data/modules/module-exemple.yml", fiche.replace("etat: complet", "etat: en-preparation", 1))
    copie.changer("data/auto-examen/bareme.yml", "choisir-et-mutualiser]", "choisir-et-mutualiser, module-exemple]")
    assert "module-exemple" in copie.macros("verifier").stderr  # aucune recommandation n'y mène encore
    copie.changer("data/auto-examen/membres.yml", "modules: [membres-et-usagers]", "modules: [module-exemple]")
    en_ordre(copie)


def test_une_page_s_ajoute_sans_configuration(copie):
    copie.ecrire("docs/fr/guide/page-exemple.md", copie.lire("docs/fr/guide/diagnostic.md"))
    en_ordre(copie)
    assert "docs/en/guide/page-exemple.md:1 · page non traduite" in copie.macros("traductions", "en").stderr


def test_une_macro_s_ajoute_par_un_fichier_et_une_ligne(copie):
    copie.ecrire(
        "macros/rendu/exemple.py",
        '"""Salue."""\n\nfrom macros.rendu.contexte import Contexte\n\n\n'
        'def rendre_exemple(ctx: Contexte) -> str:\n    """Un salut."""\n    return "<p>Bonjour.</p>"\n',
    )
    copie.changer("macros/rendu/catalogue.py", "BLOCS: ", "from macros.rendu.exemple import rendre_exemple\n\nBLOCS: ")
    copie.changer(
        "macros/rendu/catalogue.py", '    "fait": ', '    "exemple": sans_meta(rendre_exemple),\n    "fait": '
    )
    copie.changer(f"docs/fr/{PAGE}", "## Licence", "{{ exemple() }}\n\n## Licence")
    en_ordre(copie)


def test_une_langue_s_ajoute_en_deux_lignes_et_une_page(copie):
    copie.changer("macros/langue.py", '"en")', '"en", "es")')
    copie.changer(
        "mkdocs.yml",
        "        - {locale: en",
        "        - {locale: es, name: Español, build: true}\n        - {locale: en",
    )
    copie.ecrire("docs/es/index.md", copie.lire("docs/fr/index.md"))
    copie.ecrire("data/traductions/es/volets.yml", "{}\n")
    en_ordre(copie)
    assert "docs/es/guide/demarche.md:1 · page non traduite" in copie.macros("traductions", "es").stderr


def test_ce_qu_on_retire_est_reclame_partout_ou_on_le_cite(copie):
    assert copie.lancer("git", "rm", "-q", "docs/fr/guide/demarche.md").returncode == 0
    dit = copie.macros("verifier").stderr
    assert re.search(r"docs/fr/\S+:\d+ · le lien « \S*demarche\.md\S* » ne mène nulle part", dit), dit


def test_les_recettes_couvrent_chaque_chose():
    titres = re.findall(r"^### (.+)$", (RACINE / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.M)
    choses = (
        "fait",
        "date",
        "question",
        "terme",
        "nouveauté",
        "contact",
        "critère",
        "énoncé",
        "module",
        "parcours",
        "séance",
        "gabarit",
    )
    choses += ("adresse courte", "page", "langue", "macro", "sorte de condition", "champ publié", "Retirer")
    assert [chose for chose in choses if not any(chose in titre for titre in titres)] == []


def test_le_contributing_se_lit_d_une_traite():
    assert len((RACINE / "CONTRIBUTING.md").read_text(encoding="utf-8").splitlines()) < 300
