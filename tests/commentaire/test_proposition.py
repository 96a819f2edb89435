"""La commande entière, sur un vrai dépôt git : une proposition, son commentaire."""

import copy
import re

import pytest

from macros.chargement import RACINE, charger
from macros.commentaire import commande
from macros.commentaire.mesure import Changements, mesurer
from macros.commentaire.reponses_variees import fabriquer_les_vecteurs
from macros.commentaire.revisions import Modifications, RevisionInconnue, modifications
from macros.commentaire.verdicts import CasChange
from macros.export_auto_examen import exporter_auto_examen
from macros.juge import juger
from macros.retards import preparer

PAGE = "docs/fr/guide/index.md"


@pytest.fixture
def fait(depot):
    """Un fait chiffré que des pages citent."""
    return charger(depot.racine).faits["entreprises-2022"]


def test_sans_changement_tout_est_en_ordre(depot):
    assert (
        depot.commenter() == "<!-- verification -->\n\n### Tout est en ordre\n\nRien ne change pour qui lit le site.\n"
    )


def test_un_fait_corrige_dit_sa_valeur_ses_pages_et_sa_traduction(depot, fait):
    debut = f"- id: entreprises-2022\n  repere: {fait.repere}\n  enonce: "
    depot.changer("data/faits.yml", f"{debut}{fait.enonce}", f"{debut}Nombre d'organisations")
    depot.changer("data/faits.yml", f"valeur: {fait.valeur}", "valeur: 12345")
    texte = depot.commenter()
    assert f"`valeur` {fait.valeur} → **12345**" in texte and "`enonce` Entreprises d'économie sociale" in texte
    assert "[français](https://apercu.exemple.ca/pr-7/" in texte and "[anglais](" in texte
    assert "**Traductions devenues périmées**\n\n- `data/traductions/en/faits.yml, entreprises-2022.enonce`" in texte


def test_une_page_changee_mene_a_l_apercu_et_perime_l_anglais(depot):
    depot.changer(PAGE, "{{ bloc_en_bref() }}", "{{ bloc_en_bref() }}\n\nUne phrase de plus.")
    depot.git("commit", "-qam", "page")
    texte = depot.commenter()
    assert "(`guide/index.md`) : [français](https://apercu.exemple.ca/pr-7/guide/)\n" in texte
    assert "- `docs/en/guide/index.md`" in texte


def test_une_page_changee_en_anglais_ne_nomme_que_l_anglais(depot):
    depot.changer("docs/en/guide/index.md", "{{ bloc_en_bref() }}", "{{ bloc_en_bref() }}\n\nOne more sentence.")
    assert "(`guide/index.md`) : [anglais](https://apercu.exemple.ca/pr-7/en/guide/)\n" in depot.commenter()


@pytest.mark.parametrize(
    "redirection", ["", "\n- id: exemple\n  de: guide/demarche/\n  vers: guide/\n  depuis: 2026-11-28\n"]
)
def test_une_page_retiree_dit_si_son_adresse_mene_quelque_part(depot, redirection):
    registre = depot.racine / "data/redirections.yml"
    registre.write_text(registre.read_text(encoding="utf-8") + redirection, encoding="utf-8")
    for langue in ("fr", "en"):
        (depot.racine / f"docs/{langue}/guide/demarche.md").unlink()
    retiree = next(page for page in mesurer(depot.racine, "main").pages or [] if page.etat == "retirée")
    assert (retiree.chemin, retiree.langues, retiree.suites) == (
        "guide/demarche.md",
        ("fr", "en"),
        ("guide/" if redirection else "", ""),
    )


def test_une_page_ajoutee_se_dit(depot):
    (depot.racine / "docs/fr/guide/neuf.md").write_text("# Du neuf\n\nBonjour.\n", encoding="utf-8")
    neuve = next(page for page in mesurer(depot.racine, "main").pages or [] if page.etat == "nouvelle")
    assert (neuve.titre, neuve.langues, neuve.adresse("fr")) == ("Du neuf", ("fr",), "guide/neuf/")


QUESTION = """
- id: question-exemple
  question: Faut-il un compte pour faire l'auto-examen?
  reponse: Non. Il se fait dans votre navigateur, et rien n'est transmis.
  sources: []
  points: []
  verifie_le: 2026-11-28
  a_revoir_le: 2027-05-28
"""


@pytest.mark.parametrize("squelette", [False, True])
def test_un_texte_sans_anglais_est_a_traduire_et_un_texte_vide_n_est_pas_ajoute(depot, squelette):
    faq = depot.racine / "data/faq.yml"
    faq.write_text(faq.read_text(encoding="utf-8") + QUESTION, encoding="utf-8")
    if squelette:
        assert preparer(charger(depot.racine), depot.racine, "en") == 2
    texte = depot.commenter()
    assert "**À traduire**\n\n- 2 textes (`data/traductions/en/faq.yml`)" in texte, texte
    assert "ajouté" not in texte, texte


@pytest.mark.parametrize("avec_version", [False, True])
def test_une_question_reformulee_sans_version_se_signale(depot, avec_version):
    depot.changer("data/auto-examen/membres.yml", "question: Comment vous trouve-t-on", "question: Où vous trouve-t-on")
    if avec_version:
        depot.changer("data/auto-examen/bareme.yml", "version: 1.0.0", "version: 1.1.0")
    assert mesurer(depot.racine, "main").sans_version is not avec_version


def test_une_recommandation_corrigee_ne_demande_pas_de_version(depot):
    depot.changer("data/auto-examen/membres.yml", "texte: Choisissez un seul lieu", "texte: Gardez un seul lieu")
    assert not mesurer(depot.racine, "main").sans_version


def test_l_ordre_du_menu_et_celui_des_fiches_se_disent(depot):
    depot.changer(PAGE, "rang: ", "rang: 9")
    premiere, seconde, suite = (depot.racine / "data/parcours.yml").read_text(encoding="utf-8").split("\n\n", 2)
    (depot.racine / "data/parcours.yml").write_text(f"{seconde}\n\n{premiere}\n\n{suite}", encoding="utf-8")
    mesure = mesurer(depot.racine, "main")
    assert mesure.menu
    assert [(fiche.fichier, fiche.etat) for fiche in mesure.fiches] == [("data/parcours.yml", "rangée autrement")]


def test_ce_qui_ne_se_lit_pas_ne_compte_pas(depot):
    depot.changer("data/faq.yml", "- id: programme-ouvert", "# Une remarque.\n- id: programme-ouvert")
    depot.changer("docs/en/guide/index.md", "traduction: ", "montants_fictifs: essai\ntraduction: ")
    assert mesurer(depot.racine, "main") == Changements(cas=[])


def test_du_code_change_ne_se_dit_jamais_rien(depot):
    depot.changer("macros/rendu/dates.py", '"""', '"""Un mot. ')
    assert "changent : `macros/rendu/dates.py`. Seul l'aperçu" in depot.commenter()


def test_du_code_qui_change_les_pages_se_voit_dans_les_pages(depot):
    depot.changer("macros/rendu/catalogue.py", 'class="en-bref"', 'class="en-bref neuf"')
    pages = mesurer(depot.racine, "main").pages or []
    assert PAGE.removeprefix("docs/fr/") in [page.chemin for page in pages]


def test_du_code_qui_ne_se_lit_plus_le_dit(depot):
    depot.changer("macros/mots.py", "def mots_par_langue", "def autrement")
    assert mesurer(depot.racine, "main").pages is None


def test_la_mise_en_forme_attend_les_autres_fautes_du_fichier(depot):
    depot.changer("data/echeances.yml", "  intitule: Dépôt", "  ennonce: Dépôt")
    texte = depot.commenter()
    assert "champ inconnu" in texte and "Mise en forme" not in texte, texte
    depot.git("checkout", "-q", ".")
    depot.changer("data/echeances.yml", "  jour: 24\n  mois: 1\n", "  mois: 1\n  jour: 24\n")
    assert "Mise en forme à refaire" in depot.commenter()


def test_un_exemple_que_les_regles_contredisent_est_une_faute(depot):
    depot.changer("data/admissibilite/formation.yml", "egale: entreprise}", "egale: regroupement}")
    assert "cet exemple attend « oui », les règles disent « non »" in depot.commenter()


def test_un_exemple_change_de_verdict_et_un_vecteur_de_score(depot):
    depot.changer("overrides/assets/js/auto-examen/bareme.mjs", "const PAS = 25", "const PAS = 20")
    depot.changer("data/admissibilite/formation.yml", "egale: entreprise}", "egale: regroupement}")
    juges = {cas.nom: (cas.avant, cas.apres) for cas in mesurer(depot.racine, "main").cas or []}
    avant, apres = juges["auto-examen : G04 uniforme 2"]
    assert (avant.split("; ")[0], apres.split("; ")[0]) == ("ensemble 50, structuration", "ensemble 40, structuration")
    assert juges["formation : Une coopérative qui veut former son équipe"] == ("oui", "non")
    assert juges["formation : Une association sectorielle, au nom de ses membres"] == ("non", "inconnu")


def test_un_poids_qui_change_se_voit_aux_scores_de_sa_dimension(depot):
    fiche = depot.racine / "data/auto-examen/gouv.yml"
    fiche.write_text(fiche.read_text(encoding="utf-8").replace("poids: 2", "poids: 1"), encoding="utf-8")
    cas = mesurer(depot.racine, "main").cas or []
    nom = "auto-examen : réponses variées 3, formulaire long, avec des blancs"
    assert CasChange(nom, "ensemble 57, structuration; gouv 46", "ensemble 58, structuration; gouv 56") in cas, cas
    assert {partie.split(" ")[0] for un in cas for partie in un.apres.split("; ")} <= {
        "ensemble",
        "gouv",
        "priorités",
    }, cas


@pytest.mark.parametrize(
    ("champ", "autre"),
    [
        ("poids", lambda valeur: valeur % 3 + 1),
        ("importance", lambda valeur: valeur % 3 + 1),
        ("effort", lambda valeur: valeur % 3 + 1),
        ("critique", lambda valeur: not valeur),
    ],
)
def test_chaque_reglage_de_chaque_enonce_change_au_moins_un_cas(champ, autre):
    instrument = exporter_auto_examen(charger())
    demande = {"dossier": {}, "exemples": [], "vecteurs": fabriquer_les_vecteurs(instrument)}
    reference = juger(RACINE, {**demande, "instrument": instrument})
    invisibles = []
    for rang, item in enumerate(instrument["items"]):
        change = copy.deepcopy(instrument)
        change["items"][rang][champ] = autre(item[champ])
        if juger(RACINE, {**demande, "instrument": change}) == reference:
            invisibles.append(item["id"])
    assert reference and invisibles == []


def test_une_faute_remplace_les_changements_par_ce_qu_il_faut_ecrire(depot):
    depot.changer(PAGE, "{{ bloc_en_bref() }}", "{{ bloc_en_brf() }}")
    texte = depot.commenter(journal="make: *** [check] Error 1")
    assert texte.startswith(
        "<!-- verification -->\n\n### Il reste 1 chose à corriger\n\n**`docs/fr/guide/index.md`**\n"
    )
    assert "/edit/corrige-un-fait/docs/fr/guide/index.md#L" in texte
    assert "**écrire « bloc\\_en\\_bref »**" in texte
    assert "make: *** [check] Error 1" in texte


def test_un_titre_et_un_nom_de_fichier_hostiles_restent_du_texte(depot):
    hostile = "docs/fr/guide/a`@tous <b>](x).md"
    (depot.racine / hostile).write_text("# <script>@direction</script> [x](https://ailleurs.ca)\n", encoding="utf-8")
    texte = depot.commenter()
    assert "<script>" not in texte and "<b>`" not in texte
    assert not re.search(r"@\w", texte)
    assert "](https://ailleurs.ca" not in texte


def test_un_fichier_non_inscrit_compte(depot):
    (depot.racine / "docs/fr/guide/neuf.md").write_text("x", encoding="utf-8")
    assert modifications(depot.racine, "main").fichiers == ["docs/fr/guide/neuf.md"]


def test_sur_main_meme_on_compare_a_la_branche_distante(depot, capsys):
    depot.git("switch", "-q", "main")
    depot.changer(PAGE, "{{ bloc_en_bref() }}", "{{ bloc_en_bref() }}\n\nUne phrase de plus.")
    depart = depot.git("rev-parse", "HEAD").strip()
    depot.git("commit", "-qam", "sur main")
    assert commande.executer(["--base", "main"], depot.racine) == 0
    assert capsys.readouterr().out.startswith("Vous êtes sur main même, et rien n'y reste à enregistrer : travaillez")
    depot.git("update-ref", "refs/remotes/origin/main", depart)
    assert modifications(depot.racine, "main") == Modifications(depart, [PAGE])


def test_sur_main_meme_on_compare_a_l_amont_d_abord(depot):
    depot.git("switch", "-q", "main")
    depart = depot.git("rev-parse", "HEAD").strip()
    depot.git("commit", "-q", "--allow-empty", "-m", "rien")
    depot.git("update-ref", "refs/remotes/origin/main", "HEAD")
    depot.git("update-ref", "refs/remotes/upstream/main", depart)
    assert modifications(depot.racine, "main").depart == depart


@pytest.mark.parametrize("base", ["inconnue", "--output=/tmp/x"])
def test_une_revision_inconnue_se_dit(depot, base):
    with pytest.raises(RevisionInconnue):
        modifications(depot.racine, base)


def test_la_commande_ecrit_le_fichier_demande(depot, tmp_path, capsys):
    sortie = tmp_path / "proposition" / "commentaire.md"
    assert commande.executer(["--base", "main", "--sortie", str(sortie)], depot.racine) == 0
    assert sortie.read_text(encoding="utf-8").startswith("<!-- verification -->\n")
    assert capsys.readouterr().out == f"Le commentaire est dans {sortie}.\n"


@pytest.mark.parametrize("arguments", [[], ["--base"], ["--base", "main", "--autre", "x"], ["--base", "jamais"]])
def test_une_commande_mal_ecrite_se_dit_en_une_phrase(depot, arguments):
    with pytest.raises(SystemExit) as sortie:
        commande.executer(arguments, depot.racine)
    assert ".venv/bin/python -m macros commenter --base main" in str(sortie.value)
