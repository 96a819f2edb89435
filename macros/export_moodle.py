"""Met les questions d'un module aux formats que Moodle importe : GIFT et Moodle XML."""

import re
from collections.abc import Callable
from html import escape
from xml.etree import ElementTree as Arbre

from macros.modeles.modules import Acquis, Choix, Module

VRAI = "vrai"  # l'identifiant du choix « Vrai » d'une question vrai ou faux
SPECIAUX = re.compile(r"([\\~=#{}:])")
Dire = Callable[[str, str], str]


def proteger(texte: str) -> str:
    """Un texte que GIFT lit tel quel : ses signes de commande sont précédés d'une barre oblique inverse."""
    return SPECIAUX.sub(r"\\\1", re.sub(r"\s+", " ", texte)).strip()


def parts(acquis: Acquis) -> tuple[float, float]:
    """(points d'un bon choix, points d'un mauvais), en pourcentage, à cinq décimales comme Moodle les attend."""
    justes = sum(choix.juste for choix in acquis.choix)
    faux = len(acquis.choix) - justes
    return round(100 / justes, 5), round(-100 / faux, 5) if faux else 0


def composer_gift(module: Module, dire: Dire) -> str:
    """Toutes les questions du module, en GIFT ; `dire(clé, français)` donne le texte dans la langue voulue."""
    titre = re.sub(
        r"\s+", " ", dire(f"modules/{module.id}.titre", module.titre)
    )  # une catégorie de Moodle, sans insécable
    questions = (question_gift(module, acquis, rang, dire) for rang, acquis in enumerate(module.acquis, 1))
    return f"$CATEGORY: $course$/{titre}\n\n" + "\n".join(questions)


def nommer(module: Module, rang: int, dire: Dire) -> str:
    """Le nom d'une question dans la banque de Moodle : le titre du module et son rang."""
    return f"{dire(f'modules/{module.id}.titre', module.titre)}, {rang}"


def question_gift(module: Module, acquis: Acquis, rang: int, dire: Dire) -> str:
    """Une question : titre, énoncé, choix et retour de chacun."""
    cle = f"modules/{module.id}.acquis.{acquis.id}"
    debut = f"::{proteger(nommer(module, rang, dire))}::[plain]{proteger(dire(f'{cle}.question', acquis.question))}"
    if acquis.type == "vrai-faux":
        return f"{debut}{{{vrai_faux_gift(acquis, cle, dire)}}}\n"
    lignes = [choix_gift(acquis, choix, f"{cle}.choix.{choix.id}", dire) for choix in acquis.choix]
    return f"{debut}{{\n" + "\n".join(lignes) + "\n}\n"


def vrai_faux_gift(acquis: Acquis, cle: str, dire: Dire) -> str:
    """`T` ou `F`, puis le retour de la mauvaise réponse et celui de la bonne : Moodle n'y brasse rien."""
    retours = {c.juste: proteger(dire(f"{cle}.choix.{c.id}.pourquoi", c.pourquoi)) for c in acquis.choix}
    juste = next(choix for choix in acquis.choix if choix.juste)
    return f"{'T' if juste.id == VRAI else 'F'}#{retours[False]}#{retours[True]}"


def choix_gift(acquis: Acquis, choix: Choix, cle: str, dire: Dire) -> str:
    """Un choix : `=` ou `~` s'il n'y a qu'une bonne réponse, une part de points s'il y en a plusieurs."""
    bon, mauvais = parts(acquis)
    seul = "=" if choix.juste else "~"
    signe = f"~%{nombre(bon if choix.juste else mauvais)}%" if acquis.type == "plusieurs" else seul
    texte, pourquoi = (proteger(dire(f"{cle}.{champ}", getattr(choix, champ))) for champ in ("texte", "pourquoi"))
    return f"\t{signe}{texte}#{pourquoi}"


def nombre(valeur: float) -> str:
    """33.33333, 100 : sans zéro inutile."""
    return f"{valeur:.5f}".rstrip("0").rstrip(".")


def composer_xml(module: Module, dire: Dire) -> str:
    """Toutes les questions du module, en Moodle XML."""
    racine = Arbre.Element("quiz")
    categorie = Arbre.SubElement(racine, "question", type="category")
    ecrire(Arbre.SubElement(categorie, "category"), f"$course$/{dire(f'modules/{module.id}.titre', module.titre)}")
    for rang, acquis in enumerate(module.acquis, 1):
        racine.append(question_xml(module, acquis, rang, dire))
    Arbre.indent(racine)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Arbre.tostring(racine, encoding="unicode") + "\n"


def question_xml(module: Module, acquis: Acquis, rang: int, dire: Dire) -> Arbre.Element:
    """Une question à choix : le retour de chaque choix l'accompagne."""
    cle = f"modules/{module.id}.acquis.{acquis.id}"
    binaire = acquis.type == "vrai-faux"
    question = Arbre.Element("question", type="truefalse" if binaire else "multichoice")
    ecrire(Arbre.SubElement(question, "name"), nommer(module, rang, dire))
    enonce = Arbre.SubElement(question, "questiontext", format="html")
    ecrire(enonce, paragraphe(dire(f"{cle}.question", acquis.question)))
    plusieurs = acquis.type == "plusieurs"
    if not binaire:
        Arbre.SubElement(question, "single").text = "false" if plusieurs else "true"
        Arbre.SubElement(question, "shuffleanswers").text = "true"
        Arbre.SubElement(question, "answernumbering").text = "none"
    bon, mauvais = parts(acquis)
    for choix in acquis.choix:
        part = bon if choix.juste else mauvais if plusieurs else 0
        # Moodle écrit lui-même « Vrai » et « Faux », dans la langue de la personne.
        valeur = ("true" if choix.id == VRAI else "false") if binaire else ""
        question.append(choix_xml(f"{cle}.choix.{choix.id}", choix, part, valeur, dire))
    return question


def choix_xml(cle: str, choix: Choix, part: float, valeur: str, dire: Dire) -> Arbre.Element:
    """Un choix, sa part de points et son retour."""
    reponse = Arbre.Element("answer", fraction=nombre(part), format="moodle_auto_format" if valeur else "html")
    Arbre.SubElement(reponse, "text").text = valeur or paragraphe(dire(f"{cle}.texte", choix.texte))
    retour = Arbre.SubElement(reponse, "feedback", format="html")
    ecrire(retour, paragraphe(dire(f"{cle}.pourquoi", choix.pourquoi)))
    return reponse


def paragraphe(texte: str) -> str:
    """Un paragraphe HTML, texte protégé."""
    return f"<p>{escape(texte, quote=False)}</p>"


def ecrire(parent: Arbre.Element, texte: str) -> None:
    """Le texte, dans la balise que Moodle attend."""
    Arbre.SubElement(parent, "text").text = texte
