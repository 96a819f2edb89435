"""Une sorte de fiche, un changement : ce que le commentaire en dit, et les pages qui la montrent."""

import re
import shutil
from collections.abc import Iterator

import pytest

from macros.chargement import RACINE, charger, oublier
from macros.commentaire import mesure
from macros.commentaire.comparaison import TRADUCTIONS
from macros.commentaire.mise_en_page import LIGNES_MAX
from macros.commentaire.pages_lues import dire_la_page, nommer_les_pages
from macros.commentaire.redaction_changements import RIEN, rediger_les_changements
from macros.commentaire.redaction_fiches import ligne_de_fiche
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
ADRESSE = "- id: exemple\n  de: exemple/\n  vers: guide/demarche/\n  depuis: 2026-11-28\n\n- id: en-start\n"
# (fichier, avant, après, ce qui se lit de la fiche, une page qui la montre)
CAS = [
    (
        "faits",
        "valeur: 11360",
        "valeur: 12000",
        "Entreprises d'économie sociale au Québec | `valeur` 11360 → **12000**",
        "L'économie sociale en chiffres",
    ),
    (
        "echeances",
        "jour: 24",
        "jour: 31",
        "Dépôt de projets de réseaux | `jour` 24 → **31**",
        "Quelles sont les dates de dépôt?",
    ),
    (
        "appels",
        "\n[]\n",
        f"\n{APPEL}",
        "Appel de 2027, nouvelle | `ouvert_du` **2027-01-05**; `ouvert_au` **2027-02-05**",
        "Les règles figées de chaque appel",
    ),
    (
        "faq",
        "Le programme est-il encore ouvert?",
        "Est-il encore ouvert?",
        "Est-il encore ouvert? | `question` Le programme est-il encore ouvert? → **Est-il encore ouvert?**",
        "Questions fréquentes",
    ),
    (
        "glossaire",
        "definition: Qualité d'un site ou",
        "definition: Ce qui rend un site ou",
        "accessibilité numérique | `definition` Qualité d'un site ou d'un … → **Ce qui rend un site ou d'un …**",
        "Glossaire",
    ),
    (
        "contacts",
        "nom: Économie sociale Bas-Saint-Laurent",
        "nom: Pôle du Bas-Saint-Laurent",
        "Bas-Saint-Laurent | `nom` Économie sociale Bas-Saint-Laurent → **Pôle du Bas-Saint-Laurent**",
        "Trouver de l'aide dans ma région",
    ),
    (
        "changements",
        "titre: Neuf modules et l'espace formation",
        "titre: Neuf modules",
        "Neuf modules | `titre` Neuf modules et l'espace formation → **Neuf modules**",
        "Quoi de neuf?",
    ),
    (
        "changements-mineurs",
        "\n[]\n",
        f"\n{MINEUR}",
        "guide/index.md, nouvelle | `raison` **Une coquille corrigée, sans effet sur le sens.**",
        "",
    ),
    (
        "sources",
        "organisme: Journal Horizon",
        "organisme: Horizon",
        "Article annonçant le lancement | `organisme` Journal Horizon → **Horizon**",
        "Qui peut suivre la formation?",
    ),
    (
        "points",
        "enonce: L'année des deux dates",
        "enonce: L'année des dates",
        "L'année des dates de dépôt | `enonce` L'année des deux dates de dépôt … → **L'année des dates de dépôt …**",
        "Questions fréquentes",
    ),
    (
        "volets",
        "pour_qui: Les entreprises collectives",
        "pour_qui: Toutes les entreprises collectives",
        "Formation et vulgarisation | `pour_qui` Les entreprises collectives, soit … → **Toutes les entreprises collectives, soit …**",
        "Formation et vulgarisation",
    ),
    (
        "partenaires",
        "role: Il a lancé le programme et reçu",
        "role: Il a reçu",
        "Conseil québécois de la coopération | `role` Il a lancé le programme et reçu la subvention. → **Il a reçu",
        "Les partenaires du programme",
    ),
    (
        "redirections",
        "- id: en-start\n",
        ADRESSE,
        "exemple/ → guide/demarche/, nouvelle | `de` **exemple/**; `vers` **guide/demarche/**",
        "",
    ),
    (
        "modules/loi-25",
        "resume: Savoir ce que l'on détient",
        "resume: Connaître ce que l'on détient",
        "Loi 25 : protéger les renseignements personnels | `resume` Savoir ce que l'on … → **Connaître ce que l'on …**",
        "Les modules de formation",
    ),
    (
        "auto-examen/gouv",
        "nom: Rôle du conseil d'administration",
        "nom: Rôle du conseil",
        "Gouvernance et vie démocratique | `items.gou-ca.nom` Rôle du conseil d'administration → **Rôle du conseil**",
        "Comparer deux dates",
    ),
    (
        "auto-examen/bareme",
        "nom: Amorce",
        "nom: Départ",
        "Auto-examen de maturité numérique des entreprises collectives | `niveaux_globaux.amorce.nom` Amorce → **Départ**",
        "Méthode et calcul",
    ),
    (
        "admissibilite/formation",
        "intitule: Participer pour une entreprise",
        "intitule: Venir pour une entreprise",
        "formation | `criteres.une-entreprise.intitule` Participer pour une entreprise ou un organisme → **Venir pour une",
        "Qui peut suivre la formation?",
    ),
    (
        "admissibilite/questions",
        "texte: Pour qui faites-vous",
        "texte: Pour qui demandez-vous",
        "Pour qui demandez-vous | `texte` Pour qui faites-vous cette vérification? → **Pour qui demandez-vous",
        "Vérifier mon admissibilité",
    ),
    (
        "gabarits/inventaire",
        "resume: Un classeur pour noter",
        "resume: Un tableau pour noter",
        "Inventaire des outils et des données | `resume` Un classeur pour noter vos … → **Un tableau pour noter vos …**",
        "Quel gabarit vous faut-il?",
    ),
    (
        "parcours",
        "titre: Vous siégez au conseil",
        "titre: Vous êtes au conseil",
        "Vous êtes au conseil | `titre` Vous siégez au conseil → **Vous êtes au conseil**",
        "Parcours",
    ),
    (
        "seances",
        "titre: Accueil et règles",
        "titre: Accueil",
        "Une séance de 90 minutes | `moments.accueil.titre` Accueil et règles → **Accueil**",
        "Trois séances toutes prêtes",
    ),
    (
        "programme",
        "presentation: Ce programme sensibilise",
        "presentation: Il sensibilise",
        "Programme pour la transformation | `presentation` Ce programme sensibilise, forme et … → **Il sensibilise, forme",
        "",
    ),
    (
        "interface/theme",
        "aller_au_contenu: Aller au contenu",
        "aller_au_contenu: Passer au contenu",
        "aller_au_contenu | Aller au contenu → **Passer au contenu**",
        "",
    ),
    (
        "synonymes",
        "mots: [admissibilité, éligibilité]",
        "mots: [admissibilité, éligibilité, droit]",
        "admissibilite | `mots` admissibilité · éligibilité → **admissibilité · éligibilité · droit**",
        "",
    ),
    ("sigles", "sigle: OSBL\n", "sigle: OSBLs\n", "OSBLs | `sigle` OSBL → **OSBLs**", ""),
    (
        "tournures",
        'ecrire: "le personnel, l\'équipe"',
        'ecrire: "le personnel"',
        "les employés | `ecrire` le personnel, l'équipe → **le personnel**",
        "",
    ),
    (
        "veille",
        "sujet: Material for MkDocs, le thème du site",
        "sujet: Material, le thème du site",
        "Material, le thème du site | `sujet` Material for MkDocs, le thème du site → **Material, le thème du site**",
        "État du site",
    ),
    (
        "dictionnaire",
        "texte: Titre à afficher.",
        "texte: Titre.",
        "Titre. | `texte` Titre à afficher. → **Titre.**",
        "Données ouvertes et intégration",
    ),
    (
        "contrat-donnees",
        "texte: Première version du contrat.",
        "texte: Première version.",
        "Première version. | `texte` Première version du contrat. → **Première version.**",
        "",
    ),
    (
        "traductions/en/partenaires",
        "texte: ",
        "texte: So, ",
        "cqcm.nom | `texte` Conseil québécois de la coopération et de la mutualité → **So, Conseil",
        "Les partenaires du programme",
    ),
]
ID = [fichier for fichier, *_ in CAS]


def sans_balises(texte: str) -> str:
    """Le commentaire tel qu'il se lit : sans barre oblique inverse."""
    return re.sub(r"\\(?=[^a-zA-Z0-9\s])", "", texte)


@pytest.fixture(scope="module")
def tout(modele: Depot, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Depot]:
    """Une proposition qui change une fiche de chaque sorte."""
    racine = tmp_path_factory.mktemp("fiches") / "site"
    shutil.copytree(modele.racine, racine)
    copie = Depot(racine)
    for fichier, avant, apres, *_ in CAS:
        copie.changer(f"data/{fichier}.yml", avant, apres)
    yield copie
    oublier(racine)


@pytest.fixture(scope="module")
def changements(tout: Depot) -> mesure.Changements:
    """Ce que la proposition change, mesuré une fois."""
    with pytest.MonkeyPatch.context() as retouche:
        retouche.setenv("AUJOURDHUI", "2026-11-28")
        return mesure.mesurer(tout.racine, "main")


@pytest.mark.parametrize(("fichier", "avant", "apres", "dit", "page"), CAS, ids=ID)
def test_la_fiche_dit_son_nom_sa_ligne_ses_champs_et_ses_pages(changements, fichier, avant, apres, dit, page):
    fiches = changements.anglais if fichier.startswith(TRADUCTIONS) else changements.fiches
    nom, champs = dit.split(" | ")
    ligne = next(sans_balises(ligne_de_fiche(f, ADRESSES)) for f in fiches if f.fichier == f"data/{fichier}.yml")
    assert ligne.startswith(nom.removesuffix(", nouvelle")), ligne
    assert re.search(rf"\(`data/{fichier}\.yml`, \[ligne \d+\]\(https://github\.com/\S+#L\d+\)", ligne), ligne
    assert (", nouvelle)" in ligne) == nom.endswith(", nouvelle")
    assert champs in ligne and page in ligne.partition(" (page")[2], ligne


@pytest.mark.parametrize("page", sorted({page for *_, page in CAS if page}))
def test_la_page_qui_montre_la_fiche_est_touchee_dans_les_deux_langues(changements, page):
    assert [touchee.langues for touchee in changements.pages if touchee.titre == page] in ([("fr", "en")], [("en",)])


@pytest.mark.parametrize(("fichier", "avant", "apres", "dit", "page"), CAS, ids=ID)
def test_une_fiche_seule_n_est_jamais_rien(modele, changements, fichier, avant, apres, dit, page):
    seules = [f for f in [*changements.fiches, *changements.anglais] if f.fichier == f"data/{fichier}.yml"]
    assert len(seules) == 1
    seule = mesure.Changements(cas=[], fiches=seules)
    assert RIEN not in rediger_les_changements(seule, ADRESSES, "", False)


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
