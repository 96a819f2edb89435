"""Lit les pages de docs/ comme les contrôles en ont besoin : en-tête, titre, intertitres, texte."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from macros.anomalies import Anomalie
from macros.modeles.page import EnTete
from macros.prose import Prose, separer_le_code
from macros.validation import valider
from macros.yaml_strict import Document, lire

MUET = re.compile(r"^(```|~~~).*?^\1\s*$|<!--.*?-->|\{##.*?##\}", re.S | re.M)
TITRE = re.compile(r"^(#{1,6})\s+(.*?)\s*$", re.M)
ANCRE = re.compile(r"\{[^}]*#([A-Za-z][\w-]*)[^}]*\}\s*$")

_memoire: dict[str, tuple[tuple[int, int], "Page"]] = {}


@dataclass(frozen=True)
class Intertitre:
    """Un titre : niveau, texte, ancre écrite (vide s'il n'y en a pas) et ligne."""

    niveau: int
    texte: str
    ancre: str
    ligne: int


@dataclass(frozen=True)
class Page:
    """Une page : chemin depuis la racine, langue, chemin sans la langue, en-tête, corps sans code, corps tel quel."""

    fichier: str
    langue: str
    chemin: str
    entete: EnTete | None
    document: Document
    corps: str
    debut: int
    brut: str = ""

    @property
    def anomalies(self) -> list[Anomalie]:
        """Ce qui ne va pas dans l'en-tête."""
        return self.document.anomalies

    @property
    def lisible(self) -> bool:
        """Faux si le fichier n'a pas pu être lu : on ne sait alors rien de ses titres."""
        return bool(self.corps) or not self.anomalies

    def intertitres(self) -> list[Intertitre]:
        """Les titres de la page, dans l'ordre."""
        return self._intertitres

    @cached_property
    def _intertitres(self) -> list[Intertitre]:
        titres = []
        for trouve in TITRE.finditer(self.corps):
            ancre = ANCRE.search(trouve.group(2))
            texte = ANCRE.sub("", trouve.group(2)).strip()
            nom, ligne = ancre.group(1) if ancre else "", self.ligne(trouve.start())
            titres.append(Intertitre(len(trouve.group(1)), texte, nom, ligne))
        return titres

    def ligne(self, position: int) -> int:
        """Ligne du fichier où tombe cette position du corps."""
        return self.debut + self.corps.count("\n", 0, position)

    def ligne_brute(self, position: int) -> int:
        """Ligne du fichier où tombe cette position du corps tel quel."""
        return self.debut + self.brut.count("\n", 0, position)

    @property
    def prose(self) -> Prose:
        """Le corps où le code est blanchi, tel que le site le lirait."""
        return separer_le_code(self.brut)

    def ligne_du_champ(self, champ: str) -> int:
        """Ligne d'un champ de l'en-tête."""
        return self.document.ligne((champ,))


def separer(texte: str) -> tuple[str, str]:
    """(en-tête, reste) ; l'en-tête est vide si la page n'en a pas."""
    fin = re.search(r"^---[ ]*$", texte[4:], re.M) if texte.startswith("---\n") else None
    return (texte[4 : 4 + fin.start()], texte[4 + fin.end() :]) if fin else ("", texte)


def lire_page(racine: Path, fichier: Path) -> Page:
    """La page d'un fichier ; ce qui ne va pas dans son en-tête devient une anomalie."""
    nom = fichier.relative_to(racine).as_posix()
    _, langue, chemin = nom.split("/", 2)
    try:
        texte = fichier.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as erreur:
        document = Document(nom)
        ligne = erreur.object.count(b"\n", 0, erreur.start) + 1
        document.signaler(ligne, "", "le fichier n'est pas en UTF-8", "l'enregistrer de nouveau en UTF-8")
        return Page(nom, langue, chemin, None, document, "", 1)
    brut, corps = separer(texte)
    entete, document = lire_entete(brut, nom)
    debut = texte.count("\n", 0, len(texte) - len(corps)) + 1
    sans_code = MUET.sub(lambda bloc: "\n" * bloc.group().count("\n"), corps)
    return Page(nom, langue, chemin, entete, document, sans_code, debut, corps)


def lire_entete(brut: str, nom: str) -> tuple[EnTete | None, Document]:
    """L'en-tête validé et le document d'où il vient."""
    if not brut.strip():
        document = Document(nom)
        remede = "écrire ses champs entre deux lignes --- : type, public, en_bref, revise_le, a_revoir_le, rang"
        document.signaler(1, "", "cette page n'a pas d'en-tête", remede)
        return None, document
    document = lire("\n" + brut, nom)  # la ligne vide tient la place du premier ---
    document.lignes.pop((), None)
    if document.anomalies:
        return None, document
    return valider(document, EnTete, document.contenu), document


def lire_pages(racine: Path) -> Iterator[Page]:
    """Toutes les pages, dans l'ordre des chemins ; relues seulement si elles ont changé."""
    entrees = lister(racine / "docs") if (racine / "docs").is_dir() else []
    langues = [entree for entree in entrees if entree.is_dir(follow_symlinks=False)]
    for fichier in (trouvee for langue in langues for trouvee in trouver_les_pages(langue)):
        etat = fichier.stat()
        empreinte = (etat.st_mtime_ns, etat.st_size)
        connue = _memoire.get(fichier.path)
        if connue is None or connue[0] != empreinte:
            _memoire[fichier.path] = connue = (empreinte, lire_page(racine, Path(fichier.path)))
        yield connue[1]


def trouver_les_pages(dossier: os.DirEntry[str]) -> Iterator[os.DirEntry[str]]:
    """Les pages d'un dossier et des siens, dans l'ordre de leurs chemins."""
    for entree in lister(dossier):
        if entree.is_dir(follow_symlinks=False):
            yield from trouver_les_pages(entree)
        elif entree.name.endswith(".md") and entree.is_file(follow_symlinks=False):
            yield entree


def lister(dossier: os.PathLike[str]) -> list[os.DirEntry[str]]:
    """Le contenu d'un dossier, par nom : chaque contrôle le redemande, et pathlib serait bien plus lent."""
    return sorted(os.scandir(dossier), key=lambda entree: entree.name)


def oublier(racine: Path) -> None:
    """Ne garde plus les pages d'un dossier qui va disparaître."""
    debut = str(racine) + os.sep
    for nom in [connu for connu in _memoire if connu.startswith(debut)]:
        del _memoire[nom]
