"""Nettoie ce qu'une personne a collé dans un formulaire, et refuse ce que le site interpréterait."""

import re
import unicodedata

from macros.propositions.refus import citer
from macros.yaml_strict import lire

RETOURS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
INVISIBLES = {"Cc", "Cf", "Cs"}
LIGNE_MAX, TEXTE_MAX = 500, 3000
LIEN_COURT = re.compile(r"\[[^\]]*\]\([^)]*\)")
# Le site pose du HTML et du Markdown autour de ces textes : rien n'y doit changer de nature.
DANGERS = (
    (re.compile(r"<[A-Za-z/!?]|&#?\w+;"), "on y trouve une balise HTML", "l'écrire en texte simple"),
    (re.compile(r"[{}]"), "on y trouve une accolade", "retirer les accolades : le site s'en sert"),
    (re.compile(r"!\["), "on y trouve une image", "retirer l'image, et la décrire au besoin"),
    (
        re.compile(r"\]\((?!https?://[^\s)\"'<>`]+\))|\]:|\]\["),
        "on y trouve un lien que le site n'accepte pas",
        "écrire `[mots du lien](https://adresse-entière)`",
    ),
    (re.compile(r"(?m)^ {0,3}#{1,6} .*"), "on y trouve un titre", "retirer le signe #, et écrire une phrase"),
    (re.compile(r"--8<--"), "on y trouve une marque d'inclusion de fichier", "la retirer"),
)


def normaliser(brut: str, plusieurs_lignes: bool) -> str:
    """Le texte sans caractère invisible, sans insécable, à l'apostrophe droite ; sur une ligne s'il le faut."""
    texte = RETOURS.sub("\n", unicodedata.normalize("NFC", brut)).replace("’", "'")
    texte = "".join(" " if c == "\t" or unicodedata.category(c) == "Zs" else c for c in texte if garder(c))
    if not plusieurs_lignes:
        return " ".join(texte.split())
    lignes = "\n".join(ligne.rstrip() for ligne in texte.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lignes).strip()


def garder(caractere: str) -> bool:
    """Faux pour ce qui ne se voit pas : commande, sens d'écriture, largeur nulle, moitié de caractère."""
    if caractere in "\n\t":
        return True
    return unicodedata.category(caractere) not in INVISIBLES and (ord(caractere) & 0xFFFE) != 0xFFFE


def juger(texte: str, plusieurs_lignes: bool) -> tuple[str, str] | None:
    """(constat, remède) de ce qui ne peut pas entrer dans les données, ou None."""
    limite = TEXTE_MAX if plusieurs_lignes else LIGNE_MAX
    if len(texte) > limite:
        return f"cette réponse a {len(texte)} caractères", f"en garder {limite} au plus"
    for motif, constat, remede in DANGERS:
        if trouve := motif.search(texte):
            return f"{constat} ({citer(trouve.group())})", remede
    if not plusieurs_lignes and (trouve := LIEN_COURT.search(texte)):
        return f"on y trouve un lien ({citer(trouve.group())})", "écrire les mots seuls, sans lien"
    essai = lire("x: |-\n" + "\n".join(f"  {ligne}".rstrip() for ligne in texte.split("\n")), "")
    if texte and (essai.anomalies or essai.contenu != {"x": texte}):
        return "cette réponse ne peut pas s'enregistrer telle quelle", "l'écrire plus simplement, au clavier"
    return None
