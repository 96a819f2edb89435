"""Un gabarit dans une langue, typographie posée : ce que les quatre formats ont en commun."""

from dataclasses import dataclass
from datetime import date

from macros.modeles.gabarits import Colonne, Feuille, Gabarit, Grille, Section
from macros.rendu.contexte import Contexte
from macros.rendu.typographie import typographier

ZONE = "gabarits"


@dataclass(frozen=True)
class Tableau:
    """Des colonnes et des lignes de la même longueur."""

    colonnes: tuple[str, ...]
    lignes: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Partie:
    """Une section d'un document."""

    titre: str
    texte: str
    liste: tuple[str, ...]
    etapes: tuple[str, ...]
    cases: tuple[str, ...]
    tableau: Tableau | None
    vide: int


@dataclass(frozen=True)
class Champ:
    """Une colonne d'un classeur ; `produit` donne le rang, à partir de zéro, des colonnes à multiplier."""

    titre: str
    aide: str
    largeur: int
    choix: tuple[str, ...]
    total: bool
    produit: tuple[int, ...]


@dataclass(frozen=True)
class Onglet:
    """Une feuille d'un classeur."""

    titre: str
    champs: tuple[Champ, ...]
    premieres: tuple[str, ...]
    vides: int


@dataclass(frozen=True)
class Livret:
    """Un gabarit prêt à écrire ; `mots` sont ceux que tous les gabarits emploient."""

    langue: str
    titre: str
    resume: str
    version: date
    mots: tuple[tuple[str, str], ...]
    parties: tuple[Partie, ...]
    onglets: tuple[Onglet, ...]

    def mot(self, cle: str) -> str:
        """Un mot commun."""
        return dict(self.mots)[cle]


def traduire(ctx: Contexte, gabarit: Gabarit) -> Livret:
    """Le gabarit dans la langue du contexte ; un texte non traduit reste en français."""

    def dire(chemin: str, francais: str) -> str:
        return typographier(ctx.parler(f"gabarits/{gabarit.id}.{chemin}", francais).texte, ctx.langue)

    def suite(chemin: str, textes: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dire(f"{chemin}.{rang}", texte) for rang, texte in enumerate(textes))

    def grille(chemin: str, source: Grille) -> Tableau:
        colonnes = suite(f"{chemin}.colonnes", source.colonnes)
        debuts = [texte.split(" | ") for texte in suite(f"{chemin}.premieres", source.premieres)]
        lignes = [*debuts, *([""] for _ in range(source.vides))]
        return Tableau(colonnes, tuple(tuple((ligne + [""] * len(colonnes))[: len(colonnes)]) for ligne in lignes))

    def partie(rang: int, section: Section) -> Partie:
        chemin = f"sections.{rang}"
        tableau = grille(f"{chemin}.tableau", section.tableau) if section.tableau else None
        liste, etapes = suite(f"{chemin}.liste", section.liste), suite(f"{chemin}.etapes", section.etapes)
        cases, titre = suite(f"{chemin}.cases", section.cases), dire(f"{chemin}.titre", section.titre)
        texte = dire(f"{chemin}.texte", section.texte) if section.texte else ""
        return Partie(titre, texte, liste, etapes, cases, tableau, section.vide)

    def champ(feuille: Feuille, colonne: Colonne) -> Champ:
        chemin = f"feuilles.{feuille.id}.colonnes.{colonne.id}"
        noms = [voisine.id for voisine in feuille.colonnes]
        produit = tuple(noms.index(facteur) for facteur in colonne.produit)
        titre, aide = dire(f"{chemin}.titre", colonne.titre), dire(f"{chemin}.aide", colonne.aide)
        return Champ(titre, aide, colonne.largeur, suite(f"{chemin}.choix", colonne.choix), colonne.total, produit)

    def onglet(feuille: Feuille) -> Onglet:
        chemin = f"feuilles.{feuille.id}"
        champs = tuple(champ(feuille, colonne) for colonne in feuille.colonnes)
        premieres = suite(f"{chemin}.premieres", feuille.premieres)
        return Onglet(dire(f"{chemin}.titre", feuille.titre), champs, premieres, feuille.vides)

    mots = tuple((cle, typographier(ctx.brut(ZONE, cle), ctx.langue)) for cle in ctx.site.interface.get(ZONE, {}))
    return Livret(
        ctx.langue,
        dire("titre", gabarit.titre),
        dire("resume", gabarit.resume),
        gabarit.verifie_le,
        mots,
        tuple(partie(rang, section) for rang, section in enumerate(gabarit.sections)),
        tuple(onglet(feuille) for feuille in gabarit.feuilles),
    )
