"""Les sortes de fautes : chacune sait en semer une, et dit où le premier message doit la voir."""

import json
import random
import re

from macros.chargement import charger_ce_qui_se_lit
from macros.donnees_ouvertes.contrat import sceller
from tests.donnees.semis import Champ, Faute


def regles(c: Champ) -> list[str]:
    """Les fichiers de règles, sans celui des questions."""
    return [f for f in c.fichiers("data/admissibilite/*.yml") if "questions" not in f]


def brouiller(mot: str, hasard: random.Random) -> str:
    """Le mot, une lettre doublée : une faute de frappe."""
    rang = hasard.randrange(1, len(mot))
    return mot[:rang] + mot[rang - 1] + mot[rang:]


def cle_mal_orthographiee(c: Champ) -> Faute:
    return c.changer(
        r"^  (enonce|valeur|statut|titre|organisme|nature|question|reponse|region|date|mois|jour)(?=:)",
        lambda m: "  " + brouiller(m.group(1), c.hasard),
        c.listes(),
    )


def champ_manquant(c: Champ) -> Faute:
    fichier, rang = c.trouver(r"^  (enonce|titre|nature|statut|question|mois|verifie_le|consulte_le|date):", c.listes())
    lignes = c.lignes(fichier)
    debut = next(r for r in range(rang, -1, -1) if lignes[r].startswith("- id:"))
    c.ecrire(fichier, lignes[:rang] + lignes[rang + 1 :])
    return Faute(fichier, debut + 1)


def champ_vide(c: Champ) -> Faute:
    return c.changer(r"^(  (?:enonce|titre|organisme|question|statut|nature|consulte_le):) .+", r"\1", c.listes())


def mauvais_type(c: Champ) -> Faute:
    return c.changer(r"^(  (?:jour|mois|colonne|rangee): )\d+$", r"\1beaucoup", c.listes())


def liste_au_lieu_d_un_texte(c: Champ) -> Faute:
    return c.changer(r"^(  (?:enonce|organisme|nature|statut): ).+", r"\1[a, b]", c.listes())


def date_a_l_europeenne(c: Champ) -> Faute:
    return c.changer(r"^(  \w+_le: )(\d{4})-(\d\d)-(\d\d)$", r"\1\4/\3/\2", c.listes())


def date_impossible(c: Champ) -> Faute:
    return c.changer(r"^(  \w+_le: \d{4})-\d\d-\d\d$", r"\1-02-30", c.listes())


def revision_passee(c: Champ) -> Faute:
    return c.changer(r"^(  a_revoir_le: ).+", r"\g<1>2020-11-01", c.listes())


def revision_avant_la_verification(c: Champ) -> Faute:
    faute = c.changer(r"^(verifie_le: ).+", r"\g<1>2031-01-01", c.fichiers("data/modules/*.yml"))
    return Faute(faute.fichier, faute.ligne + 1)


def source_inconnue(c: Champ) -> Faute:
    return c.changer(r"^(  source: [a-z0-9-]+)$", r"\1-bis", ["data/faits.yml", "data/echeances.yml"])


def point_inconnu(c: Champ) -> Faute:
    return c.changer(r"^(  points: \[[a-z0-9-]+)", r"\1-zzz", ["data/faq.yml"])


def renvoi_inconnu(c: Champ) -> Faute:
    return c.changer(r"^(  reponse: )(?=\w)", r"\1{fait:jamais-vu} ", ["data/faq.yml"])


def doublon(c: Champ) -> Faute:
    fichier, rang = c.trouver(r"^- id: ", c.listes())
    lignes = c.lignes(fichier)
    ids = [r for r, ligne in enumerate(lignes) if ligne.startswith("- id: ")]
    premier, second = ids[0], rang if rang != ids[0] else ids[1]
    lignes[second] = lignes[premier]
    c.ecrire(fichier, lignes)
    return Faute(fichier, second + 1)


def identifiant_mal_forme(c: Champ) -> Faute:
    return c.changer(r"^- id: .+", "- id: Été_2026", c.listes())


def valeur_hors_liste(c: Champ) -> Faute:
    return c.changer(r"^(  statut: )\w.+", r"\1confirmé", c.listes())


def adresse_incomplete(c: Champ) -> Faute:
    return c.changer(r"^(  url: )https?://(.+)", r"\1\2", ["data/sources.yml"])


def retrait_brise(c: Champ) -> Faute:
    faute = c.changer(r"^  (statut|source|organisme|nature): ", r"   \1: ", c.listes())
    return Faute(faute.fichier, faute.ligne, 1)  # libyaml s'arrête parfois à la ligne suivante


def deux_points_dans_un_texte(c: Champ) -> Faute:
    return c.changer(r"^(  (?:enonce|organisme|region): )(\w+) ", r"\1\2 : ", c.listes())


def guillemet_ouvert(c: Champ) -> Faute:
    return c.changer(r"^(  (?:enonce|organisme|titre|question): )(?=\w)", r'\1"', c.listes())


def accent_grave(c: Champ) -> Faute:
    return c.changer(r"^(  (?:enonce|organisme|titre|question): )(?=\w)", r"\1`", c.listes())


def arobase(c: Champ) -> Faute:
    return c.changer(r"^(  (?:enonce|organisme|titre|question): )(?=\w)", r"\1@", c.listes())


def raccourci_yaml(c: Champ) -> Faute:
    return c.changer(r"^(  (?:enonce|organisme|titre|question): )(?=\w)", r"\1&a ", c.listes())


def tabulation(c: Champ) -> Faute:
    return c.changer(r"^  (?=\w)", "\t", c.listes())


def insecable_dans_une_donnee(c: Champ) -> Faute:
    return c.changer(r"(\w) (\w)", "\\1\u00a0\\2", c.listes())


def caractere_invisible(c: Champ) -> Faute:
    return c.changer(r"(\w) (\w)", "\\1\u0007\\2", c.listes())


def html_dans_une_donnee(c: Champ) -> Faute:
    return c.changer(r"^(  (?:enonce|organisme): \w+) ", r"\1 <br>", c.listes())


def encodage(c: Champ) -> Faute:
    fichier, rang = c.trouver("[éèàç]", [*c.listes(), *c.fichiers("docs/fr/**/*.md")])
    lignes = c.lignes(fichier)
    octets = [ligne.encode("latin-1" if r == rang else "utf-8", "replace") for r, ligne in enumerate(lignes)]
    c.garder(fichier).write_bytes(b"\n".join(octets))
    return Faute(fichier, rang + 1)


def fichier_inconnu(c: Champ) -> Faute:
    nom = f"data/brouillon-{c.hasard.randrange(100)}.yml"
    c.garder(nom).write_text("- id: a\n", encoding="utf-8")
    return Faute(nom, 1)


def fiche_renommee(c: Champ) -> Faute:
    ancien = c.hasard.choice(c.fichiers("data/modules/*.yml"))
    neuf = ancien.replace(".yml", "-bis.yml")
    texte = c.garder(ancien).read_bytes()
    c.garder(neuf).write_bytes(texte)
    (c.racine / ancien).unlink()
    return Faute(neuf, 1)


def minutes_fausses(c: Champ) -> Faute:
    return c.changer(
        r"^(    minutes: )(\d+)$", lambda m: f"{m.group(1)}{int(m.group(2)) + 7}", c.fichiers("data/modules/*.yml")
    )


def minutes_d_une_seance(c: Champ) -> Faute:
    return c.changer(r"^(  minutes: )(\d+)$", lambda m: f"{m.group(1)}{int(m.group(2)) + 7}", ["data/seances.yml"])


def bonne_reponse_perdue(c: Champ) -> Faute:
    fichier, rang = c.trouver(r"^        juste: oui$", c.fichiers("data/modules/*.yml"))
    lignes = c.lignes(fichier)
    while not re.match(r"^  - id:", lignes[(debut := rang)]):
        rang -= 1
    bonnes = [r for r in range(debut, len(lignes)) if lignes[r] == "        juste: oui"][:1]
    lignes[bonnes[0]] = "        juste: non"
    if any(ligne == "    type: plusieurs" for ligne in lignes[debut : debut + 5]):
        suite = next((r for r in range(debut + 1, len(lignes)) if re.match(r"^  - id:|^\w", lignes[r])), len(lignes))
        lignes[debut:suite] = [ligne.replace("juste: oui", "juste: non") for ligne in lignes[debut:suite]]
    c.ecrire(fichier, lignes)
    return Faute(fichier, debut + 1)


def operateur_inconnu(c: Champ) -> Faute:
    return c.changer(r"\begale:", "egal:", c.fichiers("data/admissibilite/*.yml"))


def condition_sans_comparaison(c: Champ) -> Faute:
    return c.changer(r"condition: \{question: ([a-z-]+), egale: .+\}$", r"condition: {question: \1}", regles(c))


def question_inconnue(c: Champ) -> Faute:
    return c.changer(r"condition: \{question: ([a-z-]+),", r"condition: {question: \1-zzz,", regles(c))


def exemple_faux(c: Champ) -> Faute:
    repetes = [f for f in regles(c) if sum(ligne == "    alors: non" for ligne in c.lignes(f)) > 1]
    return c.changer(r"^    alors: non$", "    alors: oui", repetes)


def traduction_orpheline(c: Champ) -> Faute:
    fichiers = c.fichiers("data/traductions/en/*.yml")
    return c.changer(r"^([a-z0-9-]+)\.(\w+):$", r"\1-zzz.\2:", fichiers)


def traduction_sans_renvoi(c: Champ) -> Faute:
    fichiers = c.fichiers("data/traductions/en/interface/*.yml")
    return c.changer(r"^(  texte: .*)\{\w+\}", r"\1", fichiers)


def page_sans_en_tete(c: Champ) -> Faute:
    fichier = c.page()
    texte = "\n".join(c.lignes(fichier))
    c.ecrire(fichier, texte.split("\n---\n", 1)[1].split("\n"))
    return Faute(fichier, 1)


def en_tete_mal_orthographie(c: Champ) -> Faute:
    return c.changer(r"^(revise_le|a_revoir_le|titre_court|mots_cles)(?=:)", r"\1x", c.fichiers("docs/*/**/*.md"))


def en_tete_incomplet(c: Champ) -> Faute:
    fichier = c.page()
    lignes = c.lignes(fichier)
    c.ecrire(fichier, [ligne for ligne in lignes if not ligne.startswith("rang:")])
    return Faute(fichier, 1)


def page_sans_titre(c: Champ) -> Faute:
    fichier = c.page()
    rang = next(r for r, ligne in enumerate(c.lignes(fichier)) if ligne.startswith("# "))
    lignes = c.lignes(fichier)
    lignes[rang] = lignes[rang][2:]
    c.ecrire(fichier, lignes)
    return Faute(fichier, rang + 1, 1)  # le message vise le début du texte


def page_orpheline(c: Champ) -> Faute:
    modele = c.page(langue="en")
    neuve = modele.replace(".md", f"-{c.hasard.randrange(100)}.md")
    c.garder(neuve).write_bytes((c.racine / modele).read_bytes())
    return Faute(neuve, 1)


def ancre_manquante(c: Champ) -> Faute:
    toutes = "\n".join("\n".join(c.lignes(f)) for f in c.fichiers("docs/**/*.md") + c.fichiers("data/**/*.yml"))
    libres = [
        (f, rang)
        for f in c.fichiers("docs/fr/**/*.md")
        for rang, ligne in enumerate(c.lignes(f))
        if (m := re.match(r"##+ .*\{ ?#([\w-]+)", ligne)) and len(re.findall(rf"#{m.group(1)}\b(?! ?\}})", toutes)) == 0
    ]
    fichier, rang = c.hasard.choice(libres)
    lignes = c.lignes(fichier)
    lignes[rang] = re.sub(r" *\{[^}]*\}$", "", lignes[rang])
    c.ecrire(fichier, lignes)
    return Faute(fichier, rang + 1)


def lien_casse(c: Champ) -> Faute:
    return c.changer(r"\]\(([\w/.-]+)\.md", r"](\1-zzz.md", c.fichiers("docs/*/**/*.md"))


def ancre_de_lien_inconnue(c: Champ) -> Faute:
    return c.changer(r"\]\(([\w/.-]+\.md#[\w-]+)\)", r"](\1-zzz)", c.fichiers("docs/*/**/*.md"))


def macro_mal_nommee(c: Champ) -> Faute:
    return c.changer(r"\{\{ (source|fait|terme|a_confirmer)\(", r"{{ \1s(", c.fichiers("docs/*/**/*.md"))


def macro_mal_fermee(c: Champ) -> Faute:
    return c.changer(r"^(\{\{ \w+\(.*\)) \}\}$", r"\1", c.fichiers("docs/*/**/*.md"))


def macro_aux_guillemets_courbes(c: Champ) -> Faute:
    return c.changer(r'\{\{ (\w+)\("([\w-]+)"\) \}\}', r"{{ \1(« \2 ») }}", c.fichiers("docs/*/**/*.md"))


def macro_sans_identifiant(c: Champ) -> Faute:
    return c.changer(r'\{\{ (source|fait)\("([\w-]+)"\) \}\}', r"{{ \1() }}", c.fichiers("docs/*/**/*.md"))


def citation_inconnue(c: Champ) -> Faute:
    return c.changer(r'\{\{ (source|fait)\("([\w-]+)"\)', r'{{ \1("\2-zzz")', c.fichiers("docs/*/**/*.md"))


def chiffre_recopie(c: Champ) -> Faute:
    return c.paragraphe("On compte 11 360 organisations.")


def montant_invente(c: Champ) -> Faute:
    return c.paragraphe(f"Il en coûte {c.hasard.randrange(40, 90)} 217 $.", lambda t: "montants_fictifs" not in t)


def pourcentage_invente(c: Champ) -> Faute:
    return c.paragraphe(f"Il en paie {c.hasard.randrange(40, 90)} %.", lambda t: "pourcentages_libres" not in t)


def sigle_inconnu(c: Champ) -> Faute:
    return c.paragraphe("Le QZXW en décide.")


def sigle_non_developpe(c: Champ) -> Faute:
    return c.paragraphe("La CDRQ en décide.", lambda t: "CDRQ" not in t and "développement régional" not in t)


def masculin_generique(c: Champ) -> Faute:
    return c.paragraphe(f"Parlez-en avec {c.hasard.choice(['les employés', 'les salariés', 'les directeurs'])}.")


def forme_tronquee(c: Champ) -> Faute:
    return c.paragraphe("Parlez-en avec chaque employé·e.")


def phrase_trop_longue(c: Champ) -> Faute:
    return c.paragraphe("Lisez " + "et relisez la page " * 10 + "avec soin.")


def anglicisme(c: Champ) -> Faute:
    return c.paragraphe("Le virage digital attend.")


def contresens(c: Champ) -> Faute:
    return c.paragraphe("Ici, cet auto-examen est l'outil officiel.")


def en_bref_trop_long(c: Champ) -> Faute:
    fichier = c.page(lambda t: "en_bref: >-" in t)
    rang = next(r for r, ligne in enumerate(c.lignes(fichier)) if ligne.startswith("en_bref:"))
    c.inserer(fichier, rang + 1, "  " + "Lisez bien. " * 40)
    return Faute(fichier, rang + 1)


def point_jamais_montre(c: Champ) -> Faute:
    modele = c.lignes("data/points.yml")[:7]
    modele[0] = f"- id: jamais-montre-{c.hasard.randrange(100)}"
    lignes = [*c.lignes("data/points.yml"), *modele, ""]
    c.ecrire("data/points.yml", lignes)
    return Faute("data/points.yml", len(lignes) - 7)


def insecable_dans_une_page(c: Champ) -> Faute:
    return c.paragraphe("Le prix\u00a0: à confirmer.")


def espace_double(c: Champ) -> Faute:
    return c.paragraphe("Le prix  reste à confirmer.")


def apostrophe_courbe(c: Champ) -> Faute:
    return c.paragraphe("L’aide reste à confirmer.")


def guillemets_anglais(c: Champ) -> Faute:
    return c.paragraphe('Le mot "numérique" suffit.')


def espace_devant_un_signe(c: Champ) -> Faute:
    return c.paragraphe("Est-ce à confirmer ?")


def espace_de_fin(c: Champ) -> Faute:
    return c.changer(r"^(  (?:enonce|organisme|titre|question): .+)$", r"\1 ", c.listes())


def fiches_collees(c: Champ) -> Faute:
    fichier, rang = c.trouver(r"^- id:", ["data/faits.yml", "data/sources.yml", "data/points.yml"])
    lignes = c.lignes(fichier)
    rang = rang or next(r for r, ligne in enumerate(lignes) if r and ligne.startswith("- id:"))
    c.ecrire(fichier, lignes[: rang - 1] + lignes[rang:])
    return Faute(fichier, rang)


def champs_en_desordre(c: Champ) -> Faute:
    fichier, rang = c.trouver(r"^  valeur:", ["data/faits.yml"])
    lignes = c.lignes(fichier)
    lignes[rang], lignes[rang - 1] = lignes[rang - 1], lignes[rang]
    c.ecrire(fichier, lignes)
    return Faute(fichier, rang)


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
    return c.changer(r'\{\{ (source|fait)\("[\w-]+"\) \}\}', r"{{ \1(12) }}", c.fichiers("docs/*/**/*.md"))


def macro_a_identifiant_inconnu(c: Champ) -> Faute:
    macros = ("figure", "capture", "fiche_volet", "criteres", "adresse_du_site", "adresse_des_donnees", "terme")
    return c.paragraphe(f'{{{{ {c.hasard.choice(macros)}("licorne") }}}}')


def bloc_de_module_ailleurs(c: Champ) -> Faute:
    bloc = c.hasard.choice(["module_fiche()", "activite()", "a_retenir(1)"])
    return c.paragraphe(f"{{{{ {bloc} }}}}", lambda t: "module_fiche" not in t)


def identifiant_publie_renomme(c: Champ) -> Faute:
    fautif = c.changer(r"^- id: (depot-[\w-]*?)(\w)$", r"- id: \1", ["data/echeances.yml"])
    return Faute(fautif.fichier, 1, 99)


def contrat_recrit(c: Champ) -> Faute:
    """Une version publiée perd une promesse, et porte le sceau de ce qu'elle est devenue."""
    fichier = "data/contrat-donnees.yml"
    lignes = c.lignes(fichier)
    fin = next(rang for rang, ligne in enumerate(lignes) if ligne.startswith("  empreinte:"))
    rang = c.hasard.choice([r for r in range(fin) if re.match(r"^      \w+: texte$", lignes[r])])
    c.ecrire(fichier, [*lignes[:rang], *lignes[rang + 1 :]])
    version = next(iter(charger_ce_qui_se_lit(c.racine)[0].contrat.values()))
    c.ecrire(fichier, [*lignes[:rang], *lignes[rang + 1 : fin], f"  empreinte: {sceller(version)}", *lignes[fin + 1 :]])
    return Faute(fichier, 1, 999)


def deux_regions_sur_une_case(c: Champ) -> Faute:
    fichier = "data/contacts.yml"
    lignes = c.lignes(fichier)
    colonnes = [rang for rang, ligne in enumerate(lignes) if ligne.startswith("  colonne:")]
    premier, second = sorted(c.hasard.sample(colonnes, 2))
    c.ecrire(fichier, [*lignes[:second], *lignes[premier : premier + 2], *lignes[second + 2 :]])
    return Faute(fichier, second + 1)


def nouveaute_en_desordre(c: Champ) -> Faute:
    fichier = "data/changements.yml"
    rangs = [rang for rang, ligne in enumerate(c.lignes(fichier)) if ligne.startswith("  date:")]
    lignes, rang = c.lignes(fichier), c.hasard.choice(rangs[1:])
    c.ecrire(fichier, [*lignes[:rang], "  date: 2026-12-31", *lignes[rang + 1 :]])
    return Faute(fichier, rang + 1)


def question_sans_point(c: Champ) -> Faute:
    return c.changer(r"^(  question: .+)\?$", r"\1.", ["data/faq.yml"])


def niveau_repete(c: Champ) -> Faute:
    fichier, rang = c.trouver(r"^    niveaux:$", c.fichiers("data/auto-examen/*.yml"))
    lignes = c.lignes(fichier)
    un, autre = sorted(c.hasard.sample(range(rang + 1, rang + 6), 2))
    c.ecrire(fichier, [*lignes[:autre], lignes[un], *lignes[autre + 1 :]])
    return Faute(fichier, autre + 1)


def revision_trop_lointaine(c: Champ) -> Faute:
    return c.changer(r"^(  a_revoir_le: )20", r"\g<1>21", c.listes())


def annee_mal_traduite(c: Champ) -> Faute:
    return c.changer(r"^(  texte: [^{}]*\b)20(\d)(\d)\b", r"\g<1>19\2\3", c.fichiers("data/traductions/en/*.yml"))


def echelle_mal_traduite(c: Champ) -> Faute:
    return c.changer(r"^(  texte: [^{}]*)(?:\bmillion|\$M)\b", r"\1 billion", ["data/traductions/en/faits.yml"])


def redirection_publiee_retiree(c: Champ) -> Faute:
    fichier = "data/redirections.yml"
    lignes = c.lignes(fichier)
    publiees = json.loads((c.racine / "data/adresses-publiees.json").read_text(encoding="utf-8"))
    choix = [rang for rang, ligne in enumerate(lignes) if ligne.removeprefix("  de: ") in publiees]
    rang = c.hasard.choice(choix)
    c.ecrire(fichier, [*lignes[: rang - 1], *lignes[rang + 4 :]])
    return Faute(fichier, 1)


def reglage_change(c: Champ) -> Faute:
    motif, neuf = c.hasard.choice(
        [
            (r"^hooks: .+", "hooks: []"),
            (r"^  - attr_list$", "  - atr_list"),
            (r"locale: en", "locale: es"),
            (r"not_found: warn", "not_found: ignore"),
            (r"^docs_dir: docs", "docs_dir: doc"),
        ]
    )
    return c.changer(motif, neuf, ["mkdocs.yml"])


def conflit_de_fusion(c: Champ) -> Faute:
    return c.paragraphe(c.hasard.choice(["<<<<<<< HEAD", "=======", ">>>>>>> main"]))


def conflit_dans_une_donnee(c: Champ) -> Faute:
    fichier, rang = c.trouver(r"^- id:", c.listes())
    return c.inserer(fichier, rang, "<<<<<<< HEAD")


def signe_invisible_dans_une_page(c: Champ) -> Faute:
    signe = c.hasard.choice(["\u202e", "\u200b", "\x00", "\ufeff"])
    return c.paragraphe(f"Un prix{signe} à confirmer.")


def signe_invisible_dans_une_donnee(c: Champ) -> Faute:
    signe = c.hasard.choice(["\u202e", "\u200b"])
    return c.changer(r"(\w) (\w)", f"\\1{signe} \\2", c.listes())


def titre_colle(c: Champ) -> Faute:
    return c.paragraphe("##Titre")


def titre_vide(c: Champ) -> Faute:
    return c.paragraphe(c.hasard.choice(["##", "## { #vide }"]))


def niveau_saute(c: Champ) -> Faute:
    return c.paragraphe("#### Trop bas { #trop-bas }")


def lien_sans_cible(c: Champ) -> Faute:
    return c.paragraphe(
        c.hasard.choice(["Voyez [ici]().", "Voyez [cela][la-bas].", "![Plan](https://ailleurs.ca/a.png)"])
    )


def lien_qui_s_execute(c: Champ) -> Faute:
    return c.paragraphe("Voyez [la page](javascript:alert).")


def note_de_travail(c: Champ) -> Faute:
    return c.paragraphe(c.hasard.choice(["TODO : finir.", "Lorem ipsum dolor sit amet.", "FIXME"]))


def courriel_personnel(c: Champ) -> Faute:
    return c.paragraphe(f"Écrivez à jean.tremblay@{c.hasard.choice(['gmail.com', 'videotron.ca', 'outlook.com'])}.")


def courriel_personnel_dans_une_donnee(c: Champ) -> Faute:
    return c.changer(r"^(  reponse: )(?=\w)", r"\1Écrivez à jean@hotmail.com. ", ["data/faq.yml"])


def montant_en_lettres(c: Champ) -> Faute:
    texte = c.hasard.choice(["4 millions de dollars", "12 517 €", "12 517 dollars"])
    return c.paragraphe(f"Il en coûte {texte}.", lambda t: "montants_fictifs" not in t)


def raison_recopiee(c: Champ) -> Faute:
    return c.changer(r"^montants_fictifs: .+", "montants_fictifs: la raison", c.fichiers("docs/fr/**/*.md"))


SORTES = [
    sorte
    for nom, sorte in list(globals().items())
    if callable(sorte) and getattr(sorte, "__annotations__", {}).get("return") is Faute
]
