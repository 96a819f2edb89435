"""Écrit les diapositives d'un module : une fiche, une diapositive par idée, les notes dessous."""

from dataclasses import dataclass

from macros.modeles.modules import Activite, Module, Partie
from macros.rendu.contexte import Contexte, adresse_du_site
from macros.rendu.document import Document, ecrire, lister
from macros.rendu.trousse import adresse_courte, code_du_module

SCRIPT = "formation/diapos.mjs"


@dataclass(frozen=True)
class Vue:
    """Une diapositive rendue : surtitre, titre, corps projeté, notes, et sa sorte pour le style."""

    surtitre: str
    titre: str
    corps: str
    notes: str
    sorte: str = "idee"


def rendre_diapos(ctx: Contexte, module: Module) -> Document:
    """Le document des diapositives, de l'ouverture au code QR."""
    vues = [ouverture(ctx, module), objectifs(ctx, module)]
    for rang, partie in enumerate(module.parties):
        vues += vues_de_partie(ctx, module, rang, partie)
    if module.activite:
        vues.append(vue_activite(ctx, module, module.activite))
    vues.append(suite(ctx, module))
    titre = ctx.t("formation", "diapos_de", titre=ctx.brut_de(f"modules/{module.id}.titre", module.titre))
    corps = outils(ctx) + "".join(paire(ctx, vue, rang, len(vues)) for rang, vue in enumerate(vues, 1))
    corps += commandes(ctx, len(vues))
    return Document("diapos", titre, f'<div class="diapos" data-diapos>{corps}</div>', SCRIPT)


def outils(ctx: Contexte) -> str:
    """La barre d'outils, que le script montre : sans lui, la page défile et s'imprime."""
    bouton = f'<button type="button" data-action="imprimer" hidden>{ctx.t("formation", "imprimer")}</button>'
    return f'<div class="outils">{bouton}<p>{ctx.t("formation", "aide_diapos")}</p></div>'


def commandes(ctx: Contexte, total: int) -> str:
    """Ce qu'on garde sous la main d'une diapositive à l'autre ; le script le montre."""
    aller = {
        sens: f'<button type="button" data-action="{sens}"><span aria-hidden="true">{signe}</span>'
        f'<span class="hors-vue">{ctx.t("formation", sens)}</span></button>'
        for sens, signe in (("precedente", "←"), ("suivante", "→"))
    }
    bascules = "".join(
        f'<button type="button" data-action="{action}" aria-pressed="false">{ctx.t("formation", mot)}</button>'
        for action, mot in (("notes", "notes_diapo"), ("plein-ecran", "plein_ecran"))
    )
    rang = ctx.t("formation", "diapo_n", n="{n}", total=total)
    return (
        f'<nav class="commandes" aria-label="{ctx.t("formation", "commandes")}" hidden>{aller["precedente"]}'
        f'<p role="status" data-rang="{rang}">{rang.replace("{n}", "1")}</p>{aller["suivante"]}{bascules}</nav>'
    )


def paire(ctx: Contexte, vue: Vue, rang: int, total: int) -> str:
    """Une diapositive et ses notes ; la première porte le titre du document."""
    titre, sous_titre = ("h1", "h2") if rang == 1 else ("h2", "h3")
    surtitre = f'<p class="diapo__surtitre" id="s{rang}">{vue.surtitre}</p>' if vue.surtitre else ""
    nom = f"s{rang} t{rang}" if surtitre else f"t{rang}"
    notes = (
        f'<div class="notes"><{sous_titre}>{ctx.t("formation", "notes_diapo")}</{sous_titre}>{vue.notes}</div>'
        if vue.notes
        else ""
    )
    return (
        f'<section class="paire" id="d{rang}" aria-labelledby="{nom}" tabindex="-1"><div class="diapo diapo--{vue.sorte}">'
        f'{surtitre}<{titre} id="t{rang}">{vue.titre}</{titre}>{vue.corps}'
        f'<p class="diapo__numero">{ctx.t("formation", "diapo_n", n=rang, total=total)}</p></div>{notes}</section>'
    )


def ouverture(ctx: Contexte, module: Module) -> Vue:
    """Le titre du module, son résumé ; en notes, ce qu'on prépare."""
    cle = f"modules/{module.id}"
    preparation = module.animation.preparation if module.animation else ()
    resume = f"<p>{ecrire(ctx, f'{cle}.resume', module.resume)}</p>"
    programme = ctx.site.programme
    nom = ecrire(ctx, "programme.nom", programme.nom) if programme else ""
    notes = lister(ctx, f"{cle}.animation.preparation", preparation)
    return Vue(nom, ecrire(ctx, f"{cle}.titre", module.titre), resume, notes, "titre")


def objectifs(ctx: Contexte, module: Module) -> Vue:
    """Ce que le groupe saura faire."""
    elements = "".join(
        f"<li>{ecrire(ctx, f'modules/{module.id}.objectifs.{o.id}.texte', o.texte)}</li>" for o in module.objectifs
    )
    return Vue("", ctx.t("formation", "objectifs"), f"<ul>{elements}</ul>", "", "objectifs")


def vues_de_partie(ctx: Contexte, module: Module, rang: int, partie: Partie) -> list[Vue]:
    """Les diapositives d'une partie, fermées par ce qu'il faut retenir."""
    cle = f"modules/{module.id}.parties.{rang}"
    numero = ctx.t("formation", "partie_n", n=rang + 1)
    surtitre = f"{numero} · {ecrire(ctx, f'{cle}.titre', partie.titre)}"
    vues = [
        Vue(
            surtitre,
            ecrire(ctx, f"{cle}.diapos.{d.id}.titre", d.titre),
            lister(ctx, f"{cle}.diapos.{d.id}.points", d.points),
            f"<p>{ecrire(ctx, f'{cle}.diapos.{d.id}.note', d.note)}</p>",
        )
        for d in partie.diapos
    ]
    retenir = f"<p>{ecrire(ctx, f'{cle}.a_retenir', partie.a_retenir)}</p>"
    return [*vues, Vue(surtitre, ctx.t("formation", "a_retenir"), retenir, "", "retenir")]


def vue_activite(ctx: Contexte, module: Module, activite: Activite) -> Vue:
    """Les étapes de l'activité et leur durée ; les consignes en notes."""
    cle = f"modules/{module.id}.activite"
    etapes = "".join(
        f"<li>{ecrire(ctx, f'{cle}.etapes.{e.id}.titre', e.titre)} "
        f"<small>{ctx.t('formation', 'minutes', n=e.minutes)}</small></li>"
        for e in activite.etapes
    )
    notes = "".join(f"<li>{ecrire(ctx, f'{cle}.etapes.{e.id}.consigne', e.consigne)}</li>" for e in activite.etapes)
    surtitre = f"{ctx.t('formation', 'activite')} · {ctx.t('formation', 'minutes', n=activite.minutes)}"
    return Vue(surtitre, ecrire(ctx, f"{cle}.titre", activite.titre), f"<ol>{etapes}</ol>", f"<ol>{notes}</ol>")


def suite(ctx: Contexte, module: Module) -> Vue:
    """Où retrouver la leçon : un code QR et une adresse courte."""
    adresse = adresse_courte(ctx, module.id)
    corps = (
        f'<p>{ctx.t("formation", "suite_texte")}</p><p class="adresse">{adresse}</p>{code_du_module(ctx, module.id)}'
    )
    return Vue(
        "", ctx.t("formation", "suite"), corps, f"<p>{adresse_du_site(ctx, f'modules/{module.id}.md')}</p>", "suite"
    )
