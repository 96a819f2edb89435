"""Ce que le JavaScript ne fait jamais : fabriquer du HTML en texte, évaluer, appeler un tiers, parler."""

import json
import re
from pathlib import Path

import pytest

RACINE = Path(__file__).resolve().parents[2]
MODULES = sorted(f for f in (RACINE / "overrides").rglob("*.mjs") if f.parent.name != "tiers")
GABARITS = sorted((RACINE / "overrides").rglob("*.html"))
DANGERS = ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "srcdoc")
# Des noms, non des adresses : le SVG et le format Word les exigent, personne ne les appelle.
ESPACES_DE_NOMS = (
    "http://www.w3.org/2000/svg",
    "http://schemas.openxmlformats.org/",
    "http://purl.org/dc/elements/1.1/",
)
TIERS = RACINE / "overrides/assets/js/tiers"
COMMENTAIRE = re.compile(r"/\*.*?\*/|(?<![:\"'`])//[^\n]*", re.S)
CHAINE = re.compile(r"'((?:[^'\\\n]|\\.)*)'|\"((?:[^\"\\\n]|\\.)*)\"|`((?:[^`\\]|\\.)*)`")
ACCENT = re.compile(r"[À-ÖØ-öø-ÿœŒ]")
ERREUR_DE_MONTAGE = re.compile(r"throw new \w*Error\(|console\.\w+\(")
MOTS_MAX = 3


def nommer(fichier: Path) -> str:
    return fichier.relative_to(RACINE).as_posix()


def code(fichier: Path) -> str:
    """Le module sans ses commentaires."""
    return COMMENTAIRE.sub("", fichier.read_text(encoding="utf-8"))


def phrases(texte: str) -> list[str]:
    """Les chaînes qui ressemblent à une phrase, hors des erreurs que seule une développeuse verra."""
    trouvees = []
    for trouve in CHAINE.finditer(texte):
        chaine = re.sub(r"\$\{[^}]*\}", "X", "".join(trouve.groups("")))
        debut = texte.rfind("\n", 0, trouve.start()) + 1
        if ERREUR_DE_MONTAGE.search(texte[debut : trouve.start()]):
            continue
        mots = [mot for mot in chaine.split() if re.fullmatch(r"[^\W\d_]{2,}[,.!?…:;]?", mot)]
        if (" " in chaine.strip() and ACCENT.search(chaine)) or len(mots) > MOTS_MAX:
            trouvees.append(chaine)
    return trouvees


@pytest.mark.parametrize("fichier", MODULES, ids=nommer)
def test_le_texte_reste_du_texte(fichier):
    texte = code(fichier)
    assert [danger for danger in DANGERS if danger in texte] == []


@pytest.mark.parametrize("fichier", MODULES, ids=nommer)
def test_rien_ne_sort_de_l_appareil(fichier):
    texte = code(fichier)
    for nom in ESPACES_DE_NOMS:
        texte = texte.replace(nom, "")
    assert re.findall(r"https?://[^\s'\"`]+|sendBeacon|XMLHttpRequest|WebSocket|document\.cookie", texte) == []


@pytest.mark.parametrize("fichier", MODULES, ids=nommer)
def test_aucune_phrase_dans_le_code(fichier):
    assert phrases(code(fichier)) == []


@pytest.mark.parametrize("fichier", MODULES, ids=nommer)
def test_chaque_import_est_relatif_et_existe(fichier):
    for chemin in re.findall(r"""(?:from|import)\s*\(?\s*['"]([^'"]+)['"]""", code(fichier)):
        assert chemin.startswith(".") and (fichier.parent / chemin).is_file(), f"{nommer(fichier)} importe {chemin}"


@pytest.mark.parametrize("fichier", GABARITS, ids=nommer)
def test_un_gabarit_n_a_ni_gestionnaire_en_ligne_ni_ressource_etrangere(fichier):
    texte = fichier.read_text(encoding="utf-8")
    assert re.findall(r"\son(?:click|load|change|submit|input)\s*=", texte) == []
    assert re.findall(r"(?:src|href)=[\"']https?://[^\"']*", texte) == []


@pytest.mark.parametrize(
    ("source", "attendu"),
    [
        ("dire('Réponse enregistrée')", ["Réponse enregistrée"]),
        ("dire(`il reste ${n} questions à voir`)", ["il reste X questions à voir"]),
        ("dire('your answers were saved')", ["your answers were saved"]),
        ("querySelector('[data-a] > li input:checked')", []),
        ("throw new Error('îlot : élément introuvable dans la page')", []),
        ("// une phrase entière en commentaire, permise\nconst a = 'b'", []),
    ],
)
def test_la_regle_reconnait_une_phrase(source, attendu):
    assert phrases(COMMENTAIRE.sub("", source)) == attendu


@pytest.mark.parametrize(("copie", "paquet"), [("client-zip", "client-zip/index.js"), ("lean-qr", "lean-qr/index.mjs")])
def test_une_bibliotheque_recopiee_est_celle_de_son_paquet(copie, paquet):
    entete, _, contenu = (TIERS / f"{copie}.mjs").read_text(encoding="utf-8").partition("\n")
    assert contenu == (RACINE / "node_modules" / paquet).read_text(encoding="utf-8")
    assert (
        json.loads((RACINE / "node_modules" / copie / "package.json").read_text(encoding="utf-8"))["version"] in entete
    )
    assert f"{copie}\n" in (TIERS / "LICENCES.txt").read_text(encoding="utf-8")
