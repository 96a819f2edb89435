"""Ce qu'une page cite existe : liens, ancres, macros, sources, points à confirmer."""

import pytest

from macros.anomalies import formater
from macros.verifications.appels import Attente, verifier_appels

ENTETE = """\
---
type: guide
public: [entreprise]
en_bref: Une réponse.
revise_le: 2026-11-23
a_revoir_le: 2027-05-23
rang: 10
---
"""


@pytest.mark.parametrize(
    ("lien", "message"),
    [
        ("[là](dates.md)", ""),
        ("[là](dates.md#depots)", ""),
        ("[là](#ici)", ""),
        ("[là](https://exemple.ca/x)", ""),
        (
            "[là](date.md)",
            "docs/fr/programme/index.md:12 · le lien « date.md » ne mène nulle part\n    → écrire « dates.md »",
        ),
        (
            "[là](../../en/programme/dates.md)",
            "docs/fr/programme/index.md:12 · le lien « ../../en/programme/dates.md » ne mène nulle part\n"
            "    → écrire « dates.md »",
        ),
        (
            "![plan](plan.png)",
            "docs/fr/programme/index.md:12 · l'image « plan.png » n'existe pas\n"
            "    → écrire le chemin d'une image de docs/, depuis cette page",
        ),
        (
            "[là](dates.md#depot)",
            "docs/fr/programme/index.md:12 · l'ancre « #depot » n'existe pas dans docs/fr/programme/dates.md\n"
            "    → écrire « #depots »",
        ),
    ],
)
def test_un_lien_mene_quelque_part(projet, lien, message):
    projet.page("fr/programme/dates.md", "# Dates\n\n## Dépôts { #depots }\n")
    projet.page("fr/programme/index.md", f"# Programme\n\n## Ici {{ #ici }}\nVoir {lien}.\n")
    assert projet.fautes("liens") == message


@pytest.mark.parametrize(
    ("lien", "dit"),
    [
        ("[ici]()", "ce lien ne dit pas où il mène"),
        ("[ici]( dates.md )", "la cible de ce lien est mal écrite"),
        ("[ici](<dates.md>)", "la cible de ce lien est mal écrite"),
        ("[ici](dates.md 'Titre')", "la cible de ce lien est mal écrite"),
        ("[ici](javascript:{{ fait('a') }})", "la cible de ce lien est mal écrite"),
        ("[x][y]", "« [x][y] » renvoie à une adresse écrite ailleurs"),
        ("[x][]", "« [x][] » renvoie à une adresse écrite ailleurs"),
        ("[x]: https://exemple.ca", "renvoie à une adresse écrite ailleurs"),
        ("![Une image](https://ailleurs.ca/a.png)", "cette image vient d'un autre site"),
        ("![Une image](//ailleurs.ca/a.png)", "cette image vient d'un autre site"),
        ("[là](javascript:alert)", "→ écrire une adresse qui commence par https://, ou le chemin d'une page .md"),
        ("[là](JavaScript:alert)", "→ écrire une adresse qui commence par https://, ou le chemin d'une page .md"),
        ("[là](javascript&#58;a)", "→ écrire une adresse qui commence par https://, ou le chemin d'une page .md"),
        ("[là](//ailleurs.ca)", "→ écrire une adresse qui commence par https://, ou le chemin d'une page .md"),
        ("- [ ] [Une tâche](#ici)", ""),
        ("[là](#ici) [là](#ici)", ""),
        ('[là](https://exemple.ca/a "Titre") et une note[^1].\n\n[^1]: Une note.', ""),
        ('[là]({{ adresse_des_donnees("faits.csv") }})', ""),
    ],
)
def test_un_lien_mal_ecrit_se_voit(projet, lien, dit):
    projet.page("fr/dates.md", "# Dates\n")
    projet.page("fr/index.md", f"# Programme\n\n## Ici {{ #ici }}\n\n{lien}\n")
    fautes = projet.fautes("liens")
    assert (dit in fautes and "docs/fr/index.md:13" in fautes) if dit else fautes == ""


def test_l_ancre_d_un_terme_existe_ou_le_glossaire_se_deroule(projet):
    projet.ecrire(
        "data/glossaire.yml",
        """\
        - id: obnl
          terme: OBNL
          en: NPO
          definition: Un organisme.
          verification: redaction
        """,
    )
    projet.page("fr/glossaire.md", "# Glossaire\n\n{{ glossaire() }}\n\n[Un terme](#obnl) et [un autre](#obn).\n")
    assert projet.fautes("liens") == (
        "docs/fr/glossaire.md:13 · l'ancre « #obn » n'existe pas dans docs/fr/glossaire.md\n    → écrire « #obnl »"
    )


@pytest.mark.parametrize(
    ("appel", "message"),
    [
        ('{{ fait("entreprises") }} {{ fait("montant") }}', ""),
        (
            '{{ fait("entreprise") }}',
            "docs/fr/index.md:11 · fait : « entreprise » n'existe pas\n    → écrire « entreprises »",
        ),
        ("{{ source('lois') }}", "docs/fr/index.md:11 · source : « lois » n'existe pas\n    → écrire « loi »"),
        (
            '{{ a_confirmer("montant", "montants") }}',
            "docs/fr/index.md:11 · a_confirmer : « montants » n'existe pas\n    → écrire « montant »",
        ),
        (
            '{{ tableau_faits("montant", legende="Rien") }}',
            "docs/fr/index.md:11 · tableau_faits : « montant » n'existe pas\n"
            "    → citer un identifiant qui existe dans data/",
        ),
        (
            '{{ terme("obnl", "les OBNL") }}',
            "docs/fr/index.md:11 · terme : « obnl » n'existe pas\n    → citer un identifiant qui existe dans data/",
        ),
    ],
)
def test_une_macro_cite_ce_qui_existe(socle, appel, message):
    socle.page("fr/index.md", f"# Accueil\n\n{appel}\n")
    assert socle.fautes("citations") == message


@pytest.mark.parametrize("citation", ['{{ source("loi") }}', '{{ fait("entreprises") }}', "{{ faq() }}"])
def test_une_page_montre_les_sources_qu_elle_cite(socle, citation):
    socle.page("fr/index.md", f"# Accueil\n\nUn fait {citation}.\n\n{{{{ sources_de_la_page() }}}}\n")
    assert socle.fautes("sources_de_page") == ""


@pytest.mark.parametrize("citation", ["", '{{ fait("montant") }}', '{{ a_confirmer("montant") }}'])
def test_une_section_sources_vide_est_refusee(socle, citation):
    socle.page("fr/index.md", f"# Accueil\n\nUn texte {citation}.\n\n{{{{ sources_de_la_page() }}}}\n")
    assert socle.fautes("sources_de_page") == (
        "docs/fr/index.md:13 · cette page montre ses sources et n'en cite aucune\n"
        "    → citer une source, ou supprimer cette section et son titre"
    )


@pytest.mark.parametrize(
    ("appel", "dit"),
    [
        ('{{ capture("licorne") }}', "capture : « licorne » n'existe pas"),
        ('{{ adresse_du_site("licorne.md") }}', "adresse_du_site : « licorne.md » n'existe pas"),
        ('{{ adresse_des_donnees("licorne.csv") }}', "adresse_des_donnees : « licorne.csv » n'existe pas"),
        ('{{ adresse_des_donnees("fait.csv") }}', "écrire « faits.csv »"),
        ('{{ faq(volet="licorne") }}', "faq : « licorne » n'existe pas"),
        ('{{ changements("cinq") }}', "changements : « cinq » n'est pas un nombre"),
        ("{{ activite() }}", "activite : cette page n'est pas celle d'un module"),
        ("{{ a_retenir(3) }}", "a_retenir : cette page n'est pas celle d'un module"),
        ('```text\n{{ source("licorne") }}\n```', "source : « licorne » n'existe pas"),
    ],
)
def test_chaque_macro_a_identifiant_le_verifie_au_controle(socle, appel, dit):
    socle.page("fr/index.md", f"# Accueil\n\n{appel}\n")
    assert dit in socle.fautes("citations")


def test_un_mot_sans_rapport_n_est_pas_propose(socle):
    socle.ecrire("data/glossaire.yml", GLOSSAIRE)
    socle.page("fr/index.md", '# Accueil\n\n{{ terme("licorne") }} {{ terme("ristournes") }}\n')
    assert socle.fautes("citations") == (
        "docs/fr/index.md:11 · terme : « licorne » n'existe pas\n    → citer un identifiant qui existe dans data/\n"
        "docs/fr/index.md:11 · terme : « ristournes » n'existe pas\n    → écrire « ristourne »"
    )


def test_l_en_tete_cite_des_sources_qui_existent(socle):
    entete = ENTETE.replace("rang: 10", "rang: 10\nsources: [loi, journaux]")
    socle.page("fr/index.md", "# Accueil\n", entete)
    assert socle.fautes("citations") == (
        "docs/fr/index.md:8 · sources : la source « journaux » n'existe pas\n    → écrire « journal »"
    )


def test_un_point_que_rien_ne_montre_se_voit(socle):
    assert socle.fautes("points") == (
        "data/points.yml:1 · montant : aucune page ne montre ce point\n"
        '    → le citer sur la page qu\'il touche : {{ a_confirmer("montant") }}'
    )
    socle.page("en/index.md", '# Home\n\n{{ fait("montant") }}\n')
    assert socle.fautes("points") != ""
    socle.page("fr/index.md", '# Accueil\n\n{{ fait("montant") }}\n')
    assert socle.fautes("points") == ""


def test_un_point_cite_par_une_question_parait_avec_elle(socle):
    socle.ecrire(
        "data/faq.yml",
        """\
        - id: combien
          question: Combien?
          reponse: On ne sait pas.
          points: [montant]
          verifie_le: 2026-11-23
          a_revoir_le: 2027-05-23
        """,
    )
    assert socle.fautes("points") != ""
    socle.page("fr/faq.md", "# Questions\n\n{{ faq() }}\n")
    assert socle.fautes("points") == ""


GLOSSAIRE = """\
- id: ristourne
  terme: ristourne
  en: patronage refund
  definition: Une part des surplus.
  verification: redaction
"""
ATTENTES = {
    "source": Attente(1, 1, frozenset()),
    "faq": Attente(0, 1, frozenset({"volet"})),
    "total": Attente(0, 0, frozenset()),
    "figure": Attente(1, 1, frozenset(), frozenset({"matrice"})),
    "a_retenir": Attente(1, 1, frozenset()),
}


@pytest.mark.parametrize(
    ("appel", "message"),
    [
        ('{{ source("loi") }}', ""),
        ("{{ faq() }} {{ total() }}", ""),
        ("{{ source() }}", "source : il manque un identifiant"),
        ('{{ source("loi"', "refermer les accolades"),
        ('{{ source("loi" }}', "parenthèses, guillemets droits et virgules"),
        ("{{ source(«loi») }}", "guillemets droits"),
        ("{{ source(loi) }}", "guillemets droits"),
        ('{{ source("loi", "journal") }}', "2 identifiants, c'est trop"),
        ('{{ total("loi") }}', "n'en écrire aucun"),
        ('{{ faq(colet="aide") }}', "écrire « volet »"),
        ('{{ sourse("loi") }}', "écrire « source »"),
        ("{{ source | upper }}", "mal écrit"),
        ('{{ source("loi") | upper }}', "mal écrit"),
        ("{{ source(1 + 1) }}", "mal écrit"),
        ("{{ source.__class__ }}", "mal écrit"),
        ('{{ source("a" * 9) }}', "mal écrit"),
        ("{{ [].append(1) }}", "mal écrit"),
        ("{{ source(12) }}", "« 12 » n'est pas un texte entre guillemets"),
        ('{{ source(identifiant="loi") }}', "l'option « identifiant » n'existe pas"),
        ('{{ a_retenir("1") }}', "écrire un nombre, sans guillemets : {{ a_retenir(1) }}"),
        ('{{ figure("licorne") }}', "choisir parmi : matrice"),
        ('{{ figure("matrices") }}', "écrire « matrice »"),
        ("{% if x %}", "« {% if x %} » programme la page"),
        ("{% include 'a' %}", "programme la page"),
        ("{% set fait = 1 %}", "programme la page"),
        ("{% for i in range(100000000) %}{% endfor %}", "programme la page"),
        ("{## un mot ##}", "programme la page"),
        ("`{% if x %}`", "programme la page"),
        ('{{ source("{% raw %}") }} {% if x %} {{ source("{% endraw %}") }}', "« {% if x %}"),
        ("{% raw %}{{ sourse }} {% if x %}{% endraw %}", ""),
    ],
)
def test_un_appel_mal_ecrit_se_voit_avant_de_construire(socle, appel, message):
    socle.page("fr/index.md", f"# Titre\n\nTexte {appel}\n")
    dit = formater(verifier_appels(socle.racine, ATTENTES))
    assert (message in dit and "docs/fr/index.md:11" in dit) if message else dit == ""
