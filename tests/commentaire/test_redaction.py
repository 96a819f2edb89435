"""Le commentaire, tel que la personne qui propose le lit."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.anomalies import Anomalie
from macros.commentaire.adresses import Adresses
from macros.commentaire.comparaison import AJOUTEE, RETIREE, ChampChange, FicheChangee
from macros.commentaire.mesure import Changements
from macros.commentaire.pages_touchees import PageTouchee
from macros.commentaire.redaction_changements import RIEN, rediger_les_changements
from macros.commentaire.redaction_fautes import LIGNES_MAX, rediger_les_fautes
from macros.commentaire.verdicts import CasChange

ICI = Adresses("une-personne/site", "mon changement", "https://apercu.exemple.ca/pr-7/")
LIEN = Anomalie("docs/fr/guide/index.md", 34, "", "le lien « a.md » ne mène nulle part", "écrire « b.md »")
ANNEE = Anomalie("data/echeances.yml", 8, "depot.annee", "ce champ manque", "l'ajouter à la fiche")
FAUTES = st.lists(
    st.builds(
        Anomalie, st.sampled_from(["a.md", "b.md", "c.yml"]), st.integers(1, 99), st.just(""), st.text(), st.text()
    ),
    min_size=1,
    max_size=40,
)


def test_les_fautes_se_lisent_par_fichier_avec_leur_remede():
    assert rediger_les_fautes([LIEN, ANNEE], ICI, "") == (
        "<!-- verification -->\n\n"
        "### Il reste 2 choses à corriger\n\n"
        "**`data/echeances.yml`**\n"
        "- [ligne 8](https://github.com/une-personne/site/edit/mon%20changement/data/echeances.yml#L8) : "
        "`depot.annee` : ce champ manque → **l'ajouter à la fiche**\n\n"
        "**`docs/fr/guide/index.md`**\n"
        "- [ligne 34](https://github.com/une-personne/site/edit/mon%20changement/docs/fr/guide/index.md#L34) : "
        "le lien « a.md » ne mène nulle part → **écrire « b.md »**\n"
    )


@given(FAUTES)
def test_quinze_lignes_suffisent_et_le_reste_se_compte(fautes):
    texte = rediger_les_fautes(fautes, ICI, "journal")
    visible = texte.partition("<details>")[0].replace("<!-- verification -->", "")
    lignes = [ligne for ligne in visible.splitlines() if ligne]
    dites = sum(ligne.startswith("- ") for ligne in lignes)
    assert len(lignes) <= LIGNES_MAX
    assert dites == len(fautes) or lignes[-1].startswith(f"Et {len(fautes) - dites} autre")


def test_le_journal_se_replie():
    assert rediger_les_fautes([LIEN], Adresses(), "une trace\n```\n").endswith(
        "- ligne 34 : le lien « a.md » ne mène nulle part → **écrire « b.md »**\n\n"
        "<details>\n<summary>Journal technique</summary>\n\n"
        "````text\nune trace\n```\n````\n\n"
        "</details>\n"
    )


def fiche(id_: str, etat: str = "", **champs: tuple[str, str]) -> FicheChangee:
    changes = tuple(ChampChange(nom, *valeurs) for nom, valeurs in champs.items())
    return FicheChangee("data/faits.yml", id_, f"Le {id_}", 0 if etat == RETIREE else 7, etat, changes)


def test_un_changement_dit_fiches_pages_verdicts_et_traductions():
    changements = Changements(
        [
            PageTouchee("volets/neuf.md", "Neuf", ("en",), "nouvelle"),
            PageTouchee("volets/index.md", "Quel volet ?", ("fr", "en")),
            PageTouchee("volets/a.md", "A", ("fr", "en"), "retirée", ("volets/", "")),
        ],
        [
            fiche("montant", valeur=("2", "3"), note=("", "Révisé"), unite=("M$", "")),
            fiche("nouveau", AJOUTEE, id=("", "nouveau"), valeur=("", "4")),
            fiche("vieux", RETIREE, valeur=("5", "")),
        ],
        [CasChange("formation : OBNL", "oui", "non")],
        ["docs/en/volets/index.md"],
    )
    ligne = "[ligne 7](https://github.com/une-personne/site/edit/mon%20changement/data/faits.yml#L7)"
    assert rediger_les_changements(changements, ICI, "", False) == (
        "<!-- verification -->\n\n"
        "### Tout est en ordre\n\n"
        "**Fiches : avant → après**\n\n"
        f"- Le montant (`data/faits.yml`, {ligne}) : `valeur` 2 → **3**; `note` **Révisé**; `unite` M\\$ → **vide**\n"
        f"- Le nouveau (`data/faits.yml`, {ligne}, nouvelle) : `valeur` **4**\n"
        "- Le vieux (`data/faits.yml`, retirée)\n\n"
        "**Pages touchées**\n\n"
        "- Neuf (`volets/neuf.md`, nouvelle) : [anglais](https://apercu.exemple.ca/pr-7/en/volets/neuf/)\n"
        "- Quel volet ? (`volets/index.md`) : [français](https://apercu.exemple.ca/pr-7/volets/), "
        "[anglais](https://apercu.exemple.ca/pr-7/en/volets/)\n"
        "- A (`volets/a.md`, retirée) : français, mène à [volets/](https://apercu.exemple.ca/pr-7/volets/); "
        "anglais, **sans redirection**\n\n"
        "**Verdicts et scores qui changent**\n\n"
        "- formation \\: OBNL : oui → **non**\n\n"
        "**Traductions devenues périmées**\n\n"
        "- `docs/en/volets/index.md`\n"
    )


@given(*[st.integers(0, 60)] * 4, st.booleans())
def test_quinze_lignes_se_voient_et_le_reste_se_replie_avec_son_compte(fiches, pages, cas, perimees, code):
    changements = Changements(
        [PageTouchee(f"p{rang}.md", f"P{rang}", ("fr",)) for rang in range(pages)],
        [fiche(f"f{rang}", valeur=("1", "2")) for rang in range(fiches)],
        [CasChange(f"c{rang}", "oui", "non") for rang in range(cas)],
        [f"t{rang}.md" for rang in range(perimees)],
        code=["macros/site.py"] * code,
    )
    visible, repli, cache = rediger_les_changements(changements, ICI, "", False).partition("<details>")
    lignes = [ligne for ligne in visible.splitlines() if ligne and ligne != "<!-- verification -->"]
    dites = sum(ligne.startswith("- ") for ligne in lignes)
    reste = fiches + pages + cas + perimees - dites
    assert len(lignes) + bool(repli) <= LIGNES_MAX, lignes
    assert bool(repli) == (reste > 0)
    assert not repli or cache.startswith(f"\n<summary>Et {reste} autre"), cache
    assert cache.count("\n- ") == reste or "\n- et " in cache


@pytest.mark.parametrize(
    ("changements", "dit"),
    [
        (Changements(None, cas=[]), "Les pages n'ont pas pu être comparées"),
        (Changements(), "Les verdicts et les scores n'ont pas pu être comparés"),
        (Changements(cas=[], code=["macros/site.py", "mkdocs.yml"]), "changent : `macros/site.py` et 1 autre. Seul"),
        (Changements(cas=[], fiches=[fiche("a", valeur=("1", "2"))]), "Aucune page ne change."),
        (Changements(cas=[], partout=["en"]), "- Toutes les pages, en haut ou en bas : [anglais]("),
        (Changements(cas=[], sans_version=True), "changent sans nouvelle version : inscrivez-la dans `versions`"),
        (Changements(cas=[], a_traduire={"docs/en/a.md": 1}), "**À traduire**\n\n- la page (`docs/en/a.md`)"),
        (Changements(cas=[], menu=True), "**Pages touchées**\n\n- L'ordre du menu"),
    ],
)
def test_ce_qui_change_hors_des_listes_se_dit_et_jamais_que_rien_ne_change(changements, dit):
    texte = rediger_les_changements(changements, ICI, "", False)
    assert dit in texte and RIEN not in texte, texte


def test_ce_que_le_public_lira_vient_avant_le_reste():
    def change(nom: str, rang: int = 0) -> FicheChangee:
        return FicheChangee(f"data/{nom}.yml", f"{nom}{rang}", f"{nom} {rang}", 1, "", (ChampChange("x", "1", "2"),))

    publics = [change(nom) for nom in ("changements", "contacts", "echeances", "faq")]
    changements = Changements(
        [PageTouchee(f"p{rang}.md", f"P{rang}", ("fr",)) for rang in range(40)],
        [*(change("admissibilite/formation", rang) for rang in range(20)), *publics],
        [],
        code=["archives/reseaux-2027/", "macros/site.py"],
    )
    visible = rediger_les_changements(changements, ICI, "", False).partition("<details>")[0]
    assert re.findall(r"^- (\w+) 0", visible, re.M) == ["echeances", "contacts", "faq", "changements"], visible
    assert visible.index("**Fiches") < visible.index("changent : `archives/reseaux-2027/` et 1 autre")


def test_rien_ne_change_se_dit():
    assert rediger_les_changements(Changements(cas=[]), ICI, "", False) == (
        "<!-- verification -->\n\n### Tout est en ordre\n\nRien ne change pour qui lit le site.\n"
    )


def test_un_essai_qui_echoue_sans_faute_de_donnees_ne_se_dit_pas_en_ordre():
    texte = rediger_les_changements(Changements(cas=[]), ICI, "1 failed", True)
    assert "### Les données et les pages sont en ordre, mais un essai échoue" in texte
    assert "1 failed" in texte and "Tout est en ordre" not in texte


def test_un_depot_au_nom_invente_ne_fait_pas_de_lien():
    assert Adresses("](https://ailleurs.ca", "b", "").modifier("a.md", 3) == "ligne 3"


def test_une_branche_et_un_fichier_au_nom_hostile_restent_dans_le_lien():
    lien = Adresses("a/b", "x](y) @z", "").modifier("docs/fr/a](b) c.md", 3)
    assert lien == "[ligne 3](https://github.com/a/b/edit/x%5D%28y%29%20%40z/docs/fr/a%5D%28b%29%20c.md#L3)"
