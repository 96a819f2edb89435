"""Du HTML, du Jinja et des fichiers que le site n'admet pas."""

from tests.donnees.semis import Champ, Faute


def html_dans_une_page(c: Champ) -> Faute:
    balises = (
        "<script>alert(1)</script>",
        '<meta http-equiv="refresh" content="0">',
        "<iframe src=a></iframe>",
        "<style>p{}</style>",
        "<p onclick=a()>Un geste.</p>",
        "<!-- une remarque -->",
    )
    return c.paragraphe(c.hasard.choice(balises))


def attribut_dans_une_page(c: Champ) -> Faute:
    return c.paragraphe(f"**Gras**{{ {c.hasard.choice(['style=color:red', 'onclick=a()', 'href=a'])} }}")


def cloture_ouverte(c: Champ) -> Faute:
    return c.paragraphe("```text")


def accent_grave_ouvert(c: Champ) -> Faute:
    return c.paragraphe("Voyez `ceci.")


def fichier_inattendu(c: Champ) -> Faute:
    noms = (
        "docs/fr/p.js",
        "docs/fr/x/p.html",
        "docs/dates2.md",
        "docs/es/dates.md",
        "docs/fr/.DS_Store",
        "docs/fr/Été nouveau.md",
        "data/.faits.yml.swp",
        "data/modules/nouveau.yaml",
    )
    nom = c.hasard.choice(noms)
    fichier = c.garder(nom)
    fichier.parent.mkdir(parents=True, exist_ok=True)
    fichier.write_text("", encoding="utf-8")
    return Faute(nom, 1)


def lien_symbolique_brise(c: Champ) -> Faute:
    nom = c.hasard.choice(["docs/fr/lie.md", "data/lie.yml"])
    c.garder(nom).symlink_to("absent")
    return Faute(nom, 1)


def jinja_dans_une_page(c: Champ) -> Faute:
    return c.paragraphe(
        c.hasard.choice(["{% if x %}", "{% include 'a' %}", "{% for i in range(9) %}{% endfor %}", "{## un mot ##}"])
    )


def calcul_dans_un_appel(c: Champ) -> Faute:
    return c.changer(
        r'\{\{ (source|fait)\("([\w-]+)"\) \}\}',
        c.hasard.choice([r'{{ \1("\2" * 9) }}', r'{{ \1("\2") | upper }}', r"{{ \1.__class__ }}"]),
        c.fichiers("docs/*/**/*.md"),
    )


def nombre_au_lieu_d_un_texte(c: Champ) -> Faute:
    return c.changer(r'\{\{ (source|fait)\("[\w-]+"\) \}\}', r"{{ \1(12) }}", c.fichiers("docs/*/[gmv]*/**/*.md"))


def macro_a_identifiant_inconnu(c: Champ) -> Faute:
    macros = ("figure", "capture", "fiche_volet", "criteres", "adresse_du_site", "adresse_des_donnees", "terme")
    return c.paragraphe(f'{{{{ {c.hasard.choice(macros)}("licorne") }}}}')


def bloc_de_module_ailleurs(c: Champ) -> Faute:
    bloc = c.hasard.choice(["module_fiche()", "activite()", "a_retenir(1)"])
    return c.paragraphe(f"{{{{ {bloc} }}}}", lambda t: "module_fiche" not in t)
