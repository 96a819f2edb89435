"""Une sorte de fiche, un changement : ce que le commentaire en dit, et les pages qui la montrent."""

import re
import shutil
from collections.abc import Iterator

import pytest

from macros.chargement import DOSSIERS, FICHES, LISTES, RACINE, charger, oublier
from macros.commentaire import mesure
from macros.commentaire.comparaison import TRADUCTIONS
from macros.commentaire.mise_en_page import LIGNES_MAX
from macros.commentaire.pages_lues import dire_la_page, nommer_les_pages
from macros.commentaire.redaction_changements import RIEN, rediger_les_changements
from macros.commentaire.redaction_fiches import ligne_de_fiche
from macros.navigation import lire_titre
from tests.commentaire.conftest import ADRESSES, Depot

APPEL = """- id: reseaux-2027
  titre: Appel de 2027
  volet: aide-financiere
  ouvert_du: 2027-01-05
  ouvert_au: 2027-02-05
  regles: [aide-financiere]
  source: journal-horizon
  statut: confirme
  verifie_le: 2026-11-23
  a_revoir_le: 2027-05-23
"""
MINEUR = """- id: guide-index
  page: guide/index.md
  langue: en
  depuis: "0123456789ab"
  jusqua: "ba9876543210"
  raison: Une coquille corrigée, sans effet sur le sens.
  date: 2026-11-28
"""
ADRESSE = "- id: exemple\n  de: exemple/\n  vers: guide/demarche/\n  depuis: 2026-11-28\n"
NEUF = "Un texte neuf"
# (fichier, premier champ de ce nom à changer, ce qu'on y écrit, son nom dans le commentaire, une page qui le montre)
CAS = [
    ("faits", "valeur", "12345", "valeur", "programme/index.md"),
    ("echeances", "jour", "31", "jour", "programme/dates.md"),
    ("appels", "", APPEL, "ouvert_du", "admissibilite/archives.md"),
    ("faq", "question", NEUF, "question", "programme/questions-frequentes.md"),
    ("glossaire", "definition", NEUF, "definition", "ressources/glossaire.md"),
    ("contacts", "region", NEUF, "region", "ressources/contacts.md"),
    ("changements", "titre", NEUF, "titre", "programme/quoi-de-neuf.md"),
    ("changements-mineurs", "", MINEUR, "raison", ""),
    ("sources", "organisme", NEUF, "organisme", "a-propos/sources.md"),
    ("points", "enonce", NEUF, "enonce", "a-propos/points-a-confirmer.md"),
    ("volets", "pour_qui", NEUF, "pour_qui", "volets/formation.md"),
    ("partenaires", "role", NEUF, "role", "programme/partenaires.md"),
    ("redirections", "", ADRESSE, "vers", ""),
    ("modules/loi-25", "resume", NEUF, "resume", "modules/index.md"),
    ("auto-examen/gouv", "question", NEUF, "items.gou-ca.question", "auto-examen/questionnaire.md"),
    ("auto-examen/bareme", "consigne", NEUF, "consigne", "auto-examen/questionnaire.md"),
    ("admissibilite/formation", "intitule", NEUF, "criteres.une-entreprise.intitule", "admissibilite/formation.md"),
    ("admissibilite/questions", "texte", NEUF, "texte", "admissibilite/verifier.md"),
    ("gabarits/inventaire", "resume", NEUF, "resume", "ressources/gabarits.md"),
    ("parcours", "titre", NEUF, "titre", "modules/parcours.md"),
    ("seances", "titre", NEUF, "titre", "formation/seances.md"),
    ("programme", "presentation", NEUF, "presentation", ""),
    ("interface/theme", "aller_au_contenu", NEUF, "", ""),
    ("synonymes", "mots", "[neuf, nouveau]", "mots", ""),
    ("mots-vides", "mots", "[neuf, nouveau]", "mots", ""),
    ("sigles", "sigle", "NEUF", "sigle", ""),
    ("tournures", "ecrire", NEUF, "ecrire", ""),
    ("veille", "sujet", NEUF, "sujet", "a-propos/etat-du-site.md"),
    ("dictionnaire", "texte", NEUF, "texte", "ressources/donnees-ouvertes.md"),
    ("contrat-donnees", "texte", NEUF, "texte", ""),
    ("traductions/en/partenaires", "texte", NEUF, "texte", "programme/partenaires.md"),
]
ID = [fichier for fichier, *_ in CAS]


def sans_balises(texte: str) -> str:
    """Le commentaire tel qu'il se lit : sans barre oblique inverse."""
    return re.sub(r"\\(?=[^a-zA-Z0-9\s])", "", texte)


def proposer(texte: str, champ: str, neuf: str) -> str:
    """Le fichier, une fiche de plus, ou le premier champ de ce nom changé, qu'il tienne sur une ligne ou non."""
    if not champ:
        return re.sub(r"^\[\]\n", "", texte, flags=re.M).rstrip() + f"\n\n{neuf}"
    change, fois = re.subn(
        rf"^( *(?:- )?{champ}:) .*\n(?:(?<=[|>]\n)(?: .*\n|\n)+)?", rf"\1 {neuf}\n", texte, count=1, flags=re.M
    )
    assert fois, f"aucun champ « {champ} »"
    return change


def titre_de(page: str) -> str:
    """Le titre français d'une page du site."""
    return lire_titre((RACINE / "docs/fr" / page).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def tout(modele: Depot, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Depot]:
    """Une proposition qui change une fiche de chaque sorte."""
    racine = tmp_path_factory.mktemp("fiches") / "site"
    shutil.copytree(modele.racine, racine)
    copie = Depot(racine)
    for fichier, champ, neuf, *_ in CAS:
        donnees = racine / f"data/{fichier}.yml"
        donnees.write_text(proposer(donnees.read_text(encoding="utf-8"), champ, neuf), encoding="utf-8")
    yield copie
    oublier(racine)


@pytest.fixture(scope="module")
def changements(tout: Depot) -> mesure.Changements:
    """Ce que la proposition change, mesuré une fois."""
    with pytest.MonkeyPatch.context() as retouche:
        retouche.setenv("AUJOURDHUI", "2026-11-28")
        return mesure.mesurer(tout.racine, "main")


@pytest.mark.parametrize(("fichier", "champ", "neuf", "nom", "page"), CAS, ids=ID)
def test_la_fiche_dit_son_nom_sa_ligne_ses_champs_et_ses_pages(changements, fichier, champ, neuf, nom, page):
    fiches = changements.anglais if fichier.startswith(TRADUCTIONS) else changements.fiches
    (fiche,) = (f for f in fiches if f.fichier == f"data/{fichier}.yml")
    ligne = sans_balises(ligne_de_fiche(fiche, ADRESSES))
    assert fiche.nom and re.search(
        rf" \(`data/{fichier}\.yml`, \[ligne \d+\]\(https://github\.com/\S+#L\d+\)", ligne
    ), ligne
    if not champ:
        assert ", nouvelle) : " in ligne and f"`{nom}` **" in ligne, ligne
    else:
        assert (
            f"`{nom}` " if nom else ") : "
        ) in ligne and f" → **{neuf.strip('[]').replace(', ', ' · ')}**" in ligne, ligne
    assert not page or titre_de(page) in fiche.pages, fiche


@pytest.mark.parametrize("page", sorted({page for *_, page in CAS if page}))
def test_la_page_qui_montre_la_fiche_est_touchee_dans_les_deux_langues(changements, page):
    assert [touchee.langues for touchee in changements.pages if touchee.chemin == page] == [("fr", "en")]


@pytest.mark.parametrize("fichier", ID)
def test_une_fiche_seule_n_est_jamais_rien(changements, fichier):
    fiches = [f for f in changements.fiches if f.fichier == f"data/{fichier}.yml"]
    anglais = [f for f in changements.anglais if f.fichier == f"data/{fichier}.yml"]
    texte = rediger_les_changements(mesure.Changements(cas=[], fiches=fiches, anglais=anglais), ADRESSES, "", False)
    assert f"`data/{fichier}.yml`" in texte and RIEN not in texte


@pytest.mark.parametrize("fichier", ["interface/theme", "programme"])
def test_un_mot_du_gabarit_se_lit_sur_toutes_les_pages(changements, fichier):
    (fiche,) = (f for f in changements.fiches if f.cle == fichier)
    assert "(pages : toutes, en haut ou en bas" in ligne_de_fiche(fiche, ADRESSES) and "État du site" not in fiche.pages


def test_chaque_sorte_de_fiche_a_son_cas():
    sortes = {*LISTES, *FICHES, *DOSSIERS, "interface", "traductions/en"}
    assert sortes - {fichier if fichier in sortes else fichier.rpartition("/")[0] for fichier in ID} == set()


def test_la_proposition_entiere_tient_en_quinze_lignes_et_replie_le_reste(changements):
    visible, _, cache = rediger_les_changements(changements, ADRESSES, "", False).partition("<details>")
    assert len([ligne for ligne in visible.splitlines() if ligne]) + 1 <= 1 + LIGNES_MAX
    assert len(changements.fiches) == len(CAS) - 1 and changements.partout == ["fr", "en"]
    for fiche in changements.fiches:
        assert f"`{fiche.fichier}`" in visible + cache, fiche


def test_chaque_appel_d_une_page_est_compris():
    """Un appel que le commentaire ne saurait pas lire cacherait un changement ; un exemple entre `raw` n'en est pas un."""
    site, docs = charger(), RACINE / "docs"
    for nom in nommer_les_pages(docs):
        if "{% raw %}" not in (docs / nom).read_text(encoding="utf-8"):
            assert "{{" not in dire_la_page(docs, nom, site), nom
