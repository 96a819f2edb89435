"""Écrit les séances toutes prêtes et le tableau des trousses."""

from macros.modeles.formation import MomentDeSeance, Seance
from macros.rendu.contexte import Contexte
from macros.rendu.modules import liens_de_trousse, trouver
from macros.rendu.parcours import ZONE, lien
from macros.rendu.tableau import modifier
from macros.rendu.texte import rendre_texte


def rendre_seances(ctx: Contexte) -> str:
    """Chaque séance, son usage et son déroulement."""
    return "".join(rendre_seance(ctx, seance) for seance in ctx.site.seances.values()) + modifier(
        ctx, "data/seances.yml"
    )


def rendre_seance(ctx: Contexte, seance: Seance) -> str:
    """Un tableau : les minutes, ce qu'on fait, avec quel module."""
    cle, debut, lignes = f"seances.{seance.id}", 0, ""
    for moment in seance.moments:
        lignes += rendre_moment(ctx, f"{cle}.moments.{moment.id}", moment, debut)
        debut += moment.minutes
    titre = ctx.dire(f"{cle}.titre", seance.titre)
    legende = ctx.t(ZONE, "moments_legende", titre=ctx.brut_de(f"{cle}.titre", seance.titre))
    return (
        f'<h2 id="{seance.id}">{titre}</h2><p>{rendre_texte(ctx, f"{cle}.pour", seance.pour)} '
        f'{ctx.t(ZONE, "duree_totale", n=seance.minutes)}</p><table class="tableau"><caption>{legende}</caption><thead><tr>'
        f'<th scope="col">{ctx.t(ZONE, "moment_seance")}</th><th scope="col">{ctx.t(ZONE, "quoi")}</th></tr></thead>'
        f"<tbody>{lignes}</tbody></table>"
    )


def rendre_moment(ctx: Contexte, cle: str, moment: MomentDeSeance, debut: int) -> str:
    """Une ligne : de telle minute à telle minute, le geste, et le module qu'il emploie."""
    quoi = (
        f"<strong>{ctx.dire(f'{cle}.titre', moment.titre)}.</strong> {rendre_texte(ctx, f'{cle}.texte', moment.texte)}"
    )
    return (
        f'<tr><th scope="row">{debut} – {debut + moment.minutes}</th>'
        f'<td data-label="{ctx.t(ZONE, "quoi")}">{quoi}{renvoi(ctx, moment)}</td></tr>'
    )


def renvoi(ctx: Contexte, moment: MomentDeSeance) -> str:
    """Le lien vers le module, ou vers sa partie."""
    if not moment.module:
        return ""
    module = trouver(ctx, moment.module)
    titre = ctx.brut_de(f"modules/{module.id}.titre", module.titre)
    if module.etat != "complet" or not moment.partie:
        texte, ancre = ctx.t(ZONE, "voir_module", titre=titre), "activite"
    else:
        texte, ancre = ctx.t(ZONE, "voir_partie", titre=titre, n=moment.partie), f"partie-{moment.partie}"
    return f' <a href="{ctx.url(f"modules/{module.id}.md", ancre)}">{texte}</a>'


def rendre_trousses(ctx: Contexte) -> str:
    """Un tableau : chaque module complet, sa durée et ses documents."""
    lignes = "".join(
        f'<tr><th scope="row">{lien(ctx, module)}</th><td data-label="{ctx.t("formation", "duree_colonne")}">'
        f'{ctx.t("formation", "minutes", n=module.minutes)}</td><td data-label="{ctx.t("formation", "documents")}">'
        f"<ul>{''.join(f'<li>{document}</li>' for document in liens_de_trousse(ctx, module))}</ul></td></tr>"
        for module in ctx.site.modules.values()
        if module.fiche
    )
    entetes = "".join(
        f'<th scope="col">{ctx.t("formation", mot)}</th>' for mot in ("module", "duree_colonne", "documents")
    )
    return (
        f'<table class="tableau"><caption>{ctx.t("formation", "trousses_legende")}</caption>'
        f"<thead><tr>{entetes}</tr></thead><tbody>{lignes}</tbody></table>"
    )
