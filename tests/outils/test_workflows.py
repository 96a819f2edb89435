"""Les workflows : zizmor n'y trouve rien, et le travail de confiance n'a que ses droits."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

RACINE = Path(__file__).resolve().parents[2]
DOSSIER = RACINE / ".github/workflows"
# (contrôle, fichier) → pourquoi c'est permis ; une exception qui ne sert plus fait échouer l'essai.
EXCEPTIONS = {
    (
        "dangerous-triggers",
        "workflows/apercu.yml",
    ): "n'exécute que le code de main, et relit l'artefact comme une donnée",
}
ECRITURES = {"contents: write", "pull-requests: write", "issues: write", "pages: write", "id-token: write"}


def lire(nom: str) -> dict:
    """Un workflow."""
    return yaml.load((DOSSIER / nom).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def constats() -> dict[tuple[str, str], str]:
    """{(contrôle, fichier): ce que dit zizmor}, sans rien demander au réseau."""
    zizmor = Path(sys.executable).parent / "zizmor"
    commande = [
        str(zizmor),
        "--offline",
        "--no-progress",
        "--no-config",
        "--no-exit-codes",
        "--format",
        "json",
        ".github",
    ]
    fini = subprocess.run(commande, cwd=RACINE, capture_output=True, text=True, check=True)
    trouves = {}
    for constat in json.loads(fini.stdout):
        principal = next(lieu for lieu in constat["locations"] if lieu["symbolic"]["kind"] == "Primary")
        fichier = principal["symbolic"]["key"]["Local"]["verbatim_path"].removeprefix(".github/")
        trouves[constat["ident"], fichier] = constat["desc"]
    return trouves


def test_zizmor_ne_trouve_rien_hors_des_exceptions():
    trouves = constats()
    assert {cle: dit for cle, dit in trouves.items() if cle not in EXCEPTIONS} == {}
    assert set(EXCEPTIONS) - set(trouves) == set(), "exception devenue inutile : supprimer sa ligne"
    assert all(EXCEPTIONS.values()), "dire pourquoi chaque exception est permise"


@pytest.mark.parametrize("workflow", sorted(DOSSIER.glob("*.yml")), ids=lambda fichier: fichier.name)
def test_aucun_workflow_ne_donne_de_droit_d_ecriture_a_tous_ses_travaux(workflow):
    generaux = lire(workflow.name)["permissions"]
    assert not any(f"{nom}: {droit}" in ECRITURES for nom, droit in (generaux or {}).items())


def test_la_verification_d_une_proposition_n_a_aucun_droit():
    verifier = lire("verifier.yml")
    assert set(verifier["on"]) == {"pull_request", "workflow_dispatch"}
    assert verifier["permissions"] == {"contents": "read"}
    assert not any("permissions" in travail for travail in verifier["jobs"].values())
    assert "secrets." not in (DOSSIER / "verifier.yml").read_text(encoding="utf-8")


def test_le_travail_de_confiance_n_execute_que_le_code_de_main():
    apercu = lire("apercu.yml")
    assert apercu["on"] == {"workflow_run": {"workflows": [lire("verifier.yml")["name"]], "types": ["completed"]}}
    assert {nom: travail["permissions"] for nom, travail in apercu["jobs"].items()} == {
        "publier": {"actions": "read", "contents": "write", "pull-requests": "read"},
        "commenter": {"actions": "read", "contents": "read", "pull-requests": "write"},
    }
    for travail in apercu["jobs"].values():
        extraction, annonce = travail["steps"]
        assert extraction["with"] == {"persist-credentials": "false"}, "jamais la révision de la proposition"
        assert annonce["run"].removeprefix("gh auth setup-git && ").startswith("python3 -m outils.annoncer ")


def adresses_du_site(nom: str) -> set[str]:
    """Ce qu'un workflow dit de l'adresse du site, dans chacun de ses gestes."""
    gestes = [geste.get("env", {}) for travail in lire(nom)["jobs"].values() for geste in travail["steps"]]
    return {reglages["ADRESSE_DU_SITE"] for reglages in gestes if "ADRESSE_DU_SITE" in reglages}


def test_l_apercu_se_compare_a_l_adresse_ou_le_site_se_publie_vraiment():
    assert adresses_du_site("apercu.yml") == adresses_du_site("publier.yml") == adresses_du_site("version.yml")
    assert len(adresses_du_site("apercu.yml")) == 1


@pytest.mark.parametrize(
    ("version", "permise"),
    [
        ("2026.12.0", True),
        ("2031.01.12", True),
        ("2026.12.0/../x", False),
        ("2026.12.0 --repo autre/site", False),
        ("2026.12.0\n2026.12.1", False),
        ("2026.13.0", False),
        ("2026.12.", False),
        ("x2026.12.0", False),
        ("", False),
    ],
)
def test_retablir_n_accepte_qu_une_version(version, permise):
    garde = next(geste["run"] for geste in lire("retablir.yml")["jobs"]["retablir"]["steps"] if "run" in geste)
    commande = ["bash", "-e", "-c", garde.partition("\n")[0]]
    fini = subprocess.run(commande, env={"VERSION": version}, capture_output=True, text=True, check=False)
    attendu = "" if permise else f"« {version} » n'est pas une version : écrire par exemple 2026.12.0.\n"
    assert (fini.returncode == 0, fini.stderr) == (permise, attendu)
