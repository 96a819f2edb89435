"""Écrit la liste des jeux de données à télécharger, et le dictionnaire de leurs champs."""

from html import escape

from macros.adresse_publique import racine_du_site
from macros.donnees_ouvertes.champs import Champ, chemins, tables
from macros.donnees_ouvertes.contrat import version_en_vigueur
from macros.donnees_ouvertes.dictionnaire import definir
from macros.donnees_ouvertes.jeux import JEUX, ZONE, Jeu, cle_du_jeu
from macros.rendu.contexte import Contexte
from macros.rendu.tableau import modifier, rendre_tableau

DOSSIER = "donnees"
OU_RIEN = " ou rien"


def rendre_jeux(ctx: Contexte) -> str:
    """Une ligne par jeu : ce qu'il contient, combien de fiches, ses fichiers ; puis la version du contrat."""
    colonnes = [ctx.t(ZONE, f"colonne_{nom}") for nom in ("jeu", "fiches", "fichiers")]
    lignes = [
        [
            f"{ctx.t(ZONE, cle_du_jeu('titre', jeu))}<br><small>{ctx.t(ZONE, cle_du_jeu('texte', jeu))}</small>",
            str(sum(1 for _ in jeu.fiches(ctx.site))),
            rendre_fichiers(ctx, jeu),
        ]
        for jeu in JEUX
    ]
    contrat = f"<p>{ctx.t(ZONE, 'contrat', version=version_en_vigueur(ctx.site))}</p>"
    return (
        rendre_tableau(ctx.t(ZONE, "legende"), colonnes, lignes) + contrat + modifier(ctx, "data/contrat-donnees.yml")
    )


def rendre_fichiers(ctx: Contexte, jeu: Jeu) -> str:
    """Le JSON, le schéma et chaque table ; chaque lien a un nom qui le distingue."""
    titre = ctx.brut(ZONE, cle_du_jeu("titre", jeu))
    liens = [
        lien(ctx, f"{jeu.nom}.json", "JSON", ctx.brut(ZONE, "json_de", titre=titre)),
        lien(ctx, f"schemas/{jeu.nom}.schema.json", ctx.t(ZONE, "schema"), ctx.brut(ZONE, "schema_de", titre=titre)),
        *(
            lien(ctx, f"{nom}.csv", f"{nom}.csv", ctx.brut(ZONE, "csv_de", nom=nom))
            for nom in tables(jeu.nom, jeu.modele)
        ),
    ]
    return f"<ul>{''.join(f'<li>{un}</li>' for un in liens)}</ul>"


def lien(ctx: Contexte, fichier: str, texte: str, nom: str) -> str:
    """Un lien vers un fichier de données."""
    adresse = escape(ctx.ressource(f"{DOSSIER}/{fichier}"))
    return f'<a href="{adresse}" aria-label="{escape(nom)}">{texte}</a>'


def rendre_dictionnaire(ctx: Contexte) -> str:
    """Un tableau repliable par jeu : chaque champ, son type, ce qu'il veut dire."""
    return "".join(rendre_un_jeu(ctx, jeu) for jeu in JEUX) + modifier(ctx, "data/dictionnaire.yml")


def rendre_un_jeu(ctx: Contexte, jeu: Jeu) -> str:
    """Les champs d'un jeu."""
    lignes = [
        [f"<code>{chemin}</code>", nommer_le_type(ctx, champ), dire_le_sens(ctx, jeu, chemin)]
        for chemin, champ in chemins(jeu.modele)
    ]
    titre = ctx.t(ZONE, cle_du_jeu("titre", jeu))
    resume = ctx.t(ZONE, "champs_du_jeu", titre=ctx.brut(ZONE, cle_du_jeu("titre", jeu)), n=len(lignes))
    colonnes = [ctx.t(ZONE, f"colonne_{nom}") for nom in ("champ", "type", "sens")]
    return f"<details><summary>{resume}</summary>{rendre_tableau(titre, colonnes, lignes)}</details>"


def nommer_le_type(ctx: Contexte, champ: Champ) -> str:
    """Le type d'un champ, dans la langue de la page."""
    nu = champ.type.removesuffix(OU_RIEN)
    mot = ctx.brut(ZONE, "type_" + nu.lower().replace(" ", "_").replace("'", "_"))
    return escape(mot) if nu == champ.type else ctx.t(ZONE, "ou_rien", type=mot)


def dire_le_sens(ctx: Contexte, jeu: Jeu, chemin: str) -> str:
    """La définition d'un champ."""
    definition = definir(ctx.site, jeu.nom, chemin)
    return ctx.dire(f"dictionnaire.{definition.id}.texte", definition.texte) if definition else ""


def adresse_des_donnees(ctx: Contexte, fichier: str) -> str:
    """L'adresse entière d'un fichier de données, à copier ailleurs."""
    return f"{racine_du_site()}{DOSSIER}/{fichier}"
