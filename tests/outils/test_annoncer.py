"""Le travail de confiance : il relit le commentaire et l'aperçu d'une proposition, et n'en exécute rien."""

import json
import re
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from macros.anomalies import Anomalie
from macros.commentaire.adresses import Adresses
from macros.commentaire.mesure import Changements
from macros.commentaire.pages_touchees import PageTouchee
from macros.commentaire.redaction_changements import rediger_les_changements
from macros.commentaire.redaction_fautes import rediger_les_fautes
from outils import annoncer
from outils.depot import branche_apercu, commentaire, execution
from outils.depot.github import GitHub
from outils.depot.proposition import DepotRefuse

MARKDOWN = MarkdownIt("commonmark").enable("table")
LIANT = commentaire.LIANT
DEPOT, BIFURCATION = "programme/site", "une-personne/site"
APERCU = "https://apercus.exemple.ca/pr-12/"
PAGE = "[cette vérification](https://github.com/programme/site/actions/runs/7)"
EXECUTION = execution.Execution(7, "abc", 99)
DEMANDE = {"number": 12, "state": "open", "head": {"sha": "abc", "repo": {"id": 99, "full_name": BIFURCATION}}}
PIEGES = "@ direction # 12 GH-4 & #64; commat; <b> <!-- --> <details> ]( [a] [a]: https://x.ca //x.ca www. ! ` ``` ~~~ (apercu:/x) \\ |"
RESTE = "<summary>Et 2 autres lignes</summary>"
HOSTILES = st.lists(st.sampled_from([*PIEGES.split(), RESTE, " ", "\n", "\n\n", "\u202e"]), max_size=15).map("".join)


class FauxGitHub(GitHub):
    """Note ce qu'on lui demande d'écrire, et répond ce qu'on lui a appris."""

    def __init__(self, **reponses: Any) -> None:
        super().__init__(DEPOT)
        self.ecrits: list[tuple[str, str, Any]] = []
        self.reponses = {"GET pulls/12": DEMANDE} | reponses

    def appeler(self, methode: str, chemin: str, corps: object = None) -> Any:
        if methode != "GET":
            self.ecrits.append((methode, chemin, corps))
        return self.reponses.get(f"{methode} {chemin}", [])


def relire(texte: str, apercu: str = APERCU) -> str:
    return commentaire.relire(texte, BIFURCATION, apercu, PAGE)


def zipper(fichier: Path, contenus: dict[str, str]) -> Path:
    with zipfile.ZipFile(fichier, "w") as paquet:
        for nom, contenu in contenus.items():
            paquet.writestr(nom, contenu)
    return fichier


def test_un_commentaire_de_fautes_passe_tel_quel():
    texte = rediger_les_fautes(
        [Anomalie("docs/fr/a.md", 3, "", "le lien « b.md » ne mène nulle part", "écrire « c.md »")],
        Adresses(BIFURCATION, "ma-branche", "apercu:"),
        "make: échec",
    )
    assert relire(texte, "") == texte + f"\nLe site construit est dans l'artefact « site » de {PAGE}.\n"


def test_les_pages_menent_a_l_apercu_s_il_y_en_a_un_et_restent_des_mots_sinon():
    pages = [PageTouchee("volets/index.md", "Volets", ("fr", "en"))]
    texte = rediger_les_changements(Changements(pages, cas=[]), Adresses(apercu="apercu:"), "", False)
    assert f"[français]({APERCU}volets/), [anglais]({APERCU}en/volets/)" in relire(texte)
    assert "(`volets/index.md`) : français, anglais\n" in relire(texte, "")


def test_le_reste_replie_passe_tel_quel():
    pages = [PageTouchee(f"volets/p{rang}.md", f"Page {rang}", ("fr",)) for rang in range(40)]
    texte = rediger_les_changements(Changements(pages, cas=[]), Adresses(apercu="apercu:"), "", False)
    relu = relire(texte)
    assert "\n<details>\n<summary>Et 28 autres lignes</summary>\n\n**Pages touchées**\n\n- Page 12 (" in relu
    assert f"[français]({APERCU}volets/p39/)\n\n</details>\n\nL'aperçu : {APERCU}\n" in relu


def test_une_redirection_mene_a_l_apercu_de_sa_cible():
    page = PageTouchee("volets/a.md", "A", ("fr", "en"), "retirée", ("guide/demarche/", ""))
    texte = rediger_les_changements(Changements([page], cas=[]), Adresses(apercu="apercu:"), "", False)
    assert f"français, mène à [guide/demarche/]({APERCU}guide/demarche/); anglais, **sans redirection**" in relire(
        texte
    )


@given(HOSTILES)
def test_rien_d_hostile_n_agit(corps):
    relu = relire(f"{commentaire.MARQUE}\n{corps}")
    interieur = relu.removeprefix(commentaire.MARQUE).rpartition("\n\nL'aperçu : ")[0]
    rendu = MARKDOWN.render(interieur)
    for cible in re.findall(r'(?:href|src)="([^"]*)"', rendu):
        assert cible.startswith(APERCU), cible
    # Les mentions se cherchent dans le texte rendu, élément par élément : un lien ne se recolle pas par-dessus une balise.
    assert not re.search(r"@\w|#\d|GH-\d|www\.|://(?!apercus\.exemple\.ca/pr-12/)", re.sub(r"<[^>]*>", " ", rendu))
    assert not re.search(r"<(?:b>|img|script|!--)", rendu)


@pytest.mark.parametrize(
    ("ecrit", "relu"),
    [
        ("@direction", f"@{LIANT}direction"),
        ("&#64;direction", f"&{LIANT}#{LIANT}64;direction"),
        ("[ici](https://ailleurs.ca)", f"[ici]{LIANT}(https:{LIANT}//ailleurs.ca)"),
        (
            "[ici](https://github.com/autre/site/edit/a.md#L3)",
            f"[ici]{LIANT}(https:{LIANT}//github.com/autre/site/edit/a.md#{'L3'})",
        ),
        ("<img src=x>", f"<{LIANT}img src=x>"),
        ("<summary>Et 3 autres lignes</summary>", "<summary>Et 3 autres lignes</summary>"),
        ("<summary>Et 3 <b>", f"<{LIANT}summary>Et 3 <{LIANT}b>"),
        ("<summary>Et 0 autre ligne</summary>", f"<{LIANT}summary>Et 0 autre ligne</summary>"),
    ],
)
def test_ce_qui_agirait_est_rompu(ecrit, relu):
    assert relire(f"{commentaire.MARQUE}\n{ecrit}").split("\n")[1] == relu


@pytest.mark.parametrize("texte", ["sans marque", f"{commentaire.MARQUE}\n" + "x" * 60_000])
def test_un_commentaire_difforme_est_refuse(texte):
    with pytest.raises(DepotRefuse):
        relire(texte)


def test_le_commentaire_du_robot_se_met_a_jour_en_place():
    notre = {"id": 5, "user": {"login": "github-actions[bot]"}, "body": f"{commentaire.MARQUE}\nvieux"}
    copie = {"id": 4, "user": {"login": "une-personne"}, "body": f"{commentaire.MARQUE}\nfaux"}
    github = FauxGitHub(**{"GET issues/12/comments?per_page=100&page=1": [copie, notre]})
    assert commentaire.poser(github, 12, "neuf") == "mis à jour"
    assert github.ecrits == [("PATCH", "issues/comments/5", {"body": "neuf"})]


def test_le_premier_commentaire_s_ecrit_meme_si_une_personne_a_recopie_la_marque():
    copie = {"id": 4, "user": {"login": "une-personne"}, "body": commentaire.MARQUE}
    github = FauxGitHub(**{"GET issues/12/comments?per_page=100&page=1": [copie]})
    assert commentaire.poser(github, 12, "neuf") == "écrit"
    assert github.ecrits == [("POST", "issues/12/comments", {"body": "neuf"})]


@pytest.mark.parametrize("numero", ["", "0", "-1", "12; ls", "²", "9" * 12])
def test_un_numero_absurde_est_refuse(numero):
    with pytest.raises(DepotRefuse):
        execution.confronter(FauxGitHub(), EXECUTION, numero)


def test_la_demande_d_un_autre_depot_est_refusee():
    with pytest.raises(DepotRefuse):
        execution.confronter(FauxGitHub(), execution.Execution(7, "abc", 98), "12")


@pytest.mark.parametrize("change", [{"state": "closed"}, {"head": {"sha": "def", "repo": {"id": 99}}}])
def test_une_demande_qui_a_avance_ne_recoit_rien(change):
    github = FauxGitHub(**{"GET pulls/12": {**DEMANDE, **change}})
    assert execution.confronter(github, EXECUTION, "12") is None


def evenement(tmp_path: Path, **change: Any) -> Path:
    brute = {
        "id": 7,
        "event": "pull_request",
        "path": execution.WORKFLOW,
        "head_sha": "abc",
        "head_repository": {"id": 99},
    }
    (tmp_path / "evenement.json").write_text(json.dumps({"workflow_run": {**brute, **change}}), encoding="utf-8")
    return tmp_path / "evenement.json"


def test_l_evenement_se_lit(tmp_path):
    assert execution.lire_execution(evenement(tmp_path)) == EXECUTION


@pytest.mark.parametrize(
    "change", [{"event": "push"}, {"path": ".github/workflows/autre.yml"}, {"head_repository": None}]
)
def test_une_autre_execution_est_refusee(tmp_path, change):
    with pytest.raises(DepotRefuse):
        execution.lire_execution(evenement(tmp_path, **change))


def artefacts(taille: int) -> dict[str, Any]:
    liste = [{"name": "commentaire", "id": 3, "expired": False, "size_in_bytes": taille}]
    return {"GET actions/runs/7/artifacts?per_page=100": {"artifacts": liste}}


def test_un_artefact_trop_gros_n_est_pas_telecharge():
    with pytest.raises(DepotRefuse):
        execution.trouver(FauxGitHub(**artefacts(10**9)), EXECUTION, "commentaire", 10**6)


@pytest.mark.parametrize(
    "contenus",
    [
        {"commentaire.md": "x"},
        {"commentaire.md": "x", "numero.txt": "1", "../numero.txt": "2"},
        {"commentaire.md": "x" * 400_000, "numero.txt": "1"},
    ],
)
def test_un_artefact_qui_contient_autre_chose_est_refuse(tmp_path, contenus):
    with pytest.raises(DepotRefuse):
        execution.lire_les_textes(zipper(tmp_path / "a.zip", contenus), {"commentaire.md", "numero.txt"}, 300_000)


@pytest.mark.parametrize("nom", ["../a.html", "/etc/a", ".git/config", "a/.git/hooks/x", "a\\..\\b", "a//b", "x" * 201])
def test_un_chemin_qui_sort_du_site_est_refuse(tmp_path, nom):
    with pytest.raises(DepotRefuse):
        execution.deballer(zipper(tmp_path / "a.zip", {nom: "x"}), tmp_path / "site", 1000, 10)
    assert not (tmp_path / "a.html").exists()


@pytest.mark.parametrize(("taille", "nombre"), [(1, 10), (1000, 1)])
def test_un_site_demesure_est_refuse(tmp_path, taille, nombre):
    with pytest.raises(DepotRefuse):
        execution.deballer(zipper(tmp_path / "a.zip", {"a": "xx", "b": "y"}), tmp_path / "site", taille, nombre)


INDEBALLABLE = "l'artefact ne se déballe pas"


@pytest.mark.parametrize(
    ("noms", "raison"),
    [
        (["a", "a/b"], INDEBALLABLE),
        (["a/b", "a"], INDEBALLABLE),
        (["é" * 130], INDEBALLABLE),
        ([], "l'aperçu est vide"),
        (["dossier/"], "l'aperçu est vide"),
    ],
)
def test_un_site_qui_ne_se_deballe_pas_est_refuse_en_une_phrase(tmp_path, noms, raison):
    paquet = zipper(tmp_path / "a.zip", dict.fromkeys(noms, ""))
    with pytest.raises(DepotRefuse, match=raison):
        execution.deballer(paquet, tmp_path / "site", 1000, 10)


def test_un_zip_abime_est_refuse_en_une_phrase(tmp_path):
    paquet = zipper(tmp_path / "a.zip", {"a.html": "bonjour"})
    paquet.write_bytes(paquet.read_bytes().replace(b"bonjour", b"bonsoir"))
    with pytest.raises(DepotRefuse, match=INDEBALLABLE):
        execution.deballer(paquet, tmp_path / "site", 1000, 10)
    with pytest.raises(DepotRefuse, match=INDEBALLABLE):
        execution.lire_les_textes(paquet, {"a.html"}, 1000)


def test_l_apercu_remplace_le_sien_et_retire_ceux_des_demandes_fermees(tmp_path):
    distant = tmp_path / "distant.git"
    subprocess.run(["git", "init", "-q", "--bare", str(distant)], check=True)
    for tour, numero, ouvertes in ((1, 12, {12}), (2, 13, {12, 13}), (3, 13, {13})):
        execution.deballer(zipper(tmp_path / "s.zip", {"index.html": f"tour {tour}"}), tmp_path / f"s{tour}", 1000, 10)
        repris = branche_apercu.reprendre(str(distant), tmp_path / f"b{tour}")
        branche_apercu.ranger(tmp_path / f"b{tour}", tmp_path / f"s{tour}", numero, ouvertes)
        branche_apercu.envoyer(tmp_path / f"b{tour}", repris)
    lire = ["git", "--git-dir", str(distant)]
    fichiers = subprocess.run(
        [*lire, "ls-tree", "-r", "--name-only", "apercu"], capture_output=True, text=True, check=True
    )
    commits = subprocess.run([*lire, "rev-list", "--count", "apercu"], capture_output=True, text=True, check=True)
    contenu = subprocess.run([*lire, "show", "apercu:pr-13/index.html"], capture_output=True, text=True, check=True)
    assert fichiers.stdout.split() == [".nojekyll", "pr-13/index.html", "robots.txt"]
    assert (commits.stdout.strip(), contenu.stdout) == ("1", "tour 3")


def test_l_apercu_reste_hors_des_moteurs_de_recherche(tmp_path):
    pages = {
        "index.html": "<html><head><title>A</title></head>",
        "en/m/b/index.html": "<head></head>",
        "a.txt": "<head>",
    }
    execution.deballer(zipper(tmp_path / "s.zip", pages), tmp_path / "site", 1000, 10)
    (tmp_path / "branche").mkdir()
    branche_apercu.ranger(tmp_path / "branche", tmp_path / "site", 12, {12})
    assert {nom: (tmp_path / "branche/pr-12" / nom).read_text(encoding="utf-8") for nom in pages} == {
        "index.html": '<html><head><meta name="robots" content="noindex"><title>A</title></head>',
        "en/m/b/index.html": '<head><meta name="robots" content="noindex"></head>',
        "a.txt": "<head>",
    }
    assert (tmp_path / "branche/robots.txt").read_text(encoding="utf-8") == "User-agent: *\nDisallow: /\n"


def test_de_l_artefact_au_commentaire(tmp_path, monkeypatch):
    contenus = {"commentaire.md": f"{commentaire.MARQUE}\n\nBonjour @tous\n", "numero.txt": "12\n"}
    monkeypatch.setattr(annoncer, "telecharger", lambda github, artefact, fichier: zipper(fichier, contenus))
    monkeypatch.setenv("ADRESSE_APERCU", "https://apercus.exemple.ca/")
    monkeypatch.setenv("ADRESSE_DU_SITE", "https://programme.github.io/site/")
    github = FauxGitHub(**artefacts(100))
    assert annoncer.annoncer(github, EXECUTION, tmp_path) == "Le commentaire est écrit."
    corps = f"{commentaire.MARQUE}\n\nBonjour @{LIANT}tous\n\nL'aperçu : {APERCU}\n"
    assert github.ecrits == [("POST", "issues/12/comments", {"body": corps})]


def test_sans_artefact_rien_ne_s_ecrit(tmp_path):
    github = FauxGitHub(**{"GET actions/runs/7/artifacts?per_page=100": {"artifacts": []}})
    assert annoncer.annoncer(github, EXECUTION, tmp_path) == annoncer.PERDU
    assert github.ecrits == []


def test_une_commande_mal_appelee_se_dit_sans_trace(monkeypatch, capsys):
    monkeypatch.delenv("GITHUB_EVENT_PATH", raising=False)
    assert annoncer.main(["commentaire"]) == 2
    assert capsys.readouterr().err.startswith("Usage : ")


def test_les_etiquettes_viennent_des_chemins_que_donne_github(tmp_path, monkeypatch):
    contenus = {"commentaire.md": commentaire.MARQUE, "numero.txt": "12\n"}
    monkeypatch.setattr(annoncer, "telecharger", lambda github, artefact, fichier: zipper(fichier, contenus))
    touches = [{"filename": "docs/fr/index.md"}, {"filename": "data/faits.yml"}]
    github = FauxGitHub(**artefacts(100), **{"GET pulls/12/files?per_page=100&page=1": touches})
    assert annoncer.etiqueter(github, EXECUTION, tmp_path) == "Étiquettes : contenu, donnees."
    assert github.ecrits == [("POST", "issues/12/labels", {"labels": ["contenu", "donnees"]})]
