"""Des pages sans en-tête, sans titre, sans ancre, aux liens brisés ou aux appels mal écrits."""

import re

from tests.donnees.semis import Champ, Faute


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
    return c.changer(r'\{\{ (source|fait)\("([\w-]+)"\)', r'{{ \1("\2-zzz")', c.fichiers("docs/*/[gmv]*/**/*.md"))
