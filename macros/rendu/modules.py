"""Écrit l'index des modules et la fiche d'un module."""

from macros.modeles.modules import Module
from macros.rendu.contexte import CitationInconnue, Contexte
from macros.rendu.tableau import modifier
from macros.rendu.texte import rendre_liste, rendre_texte

INDEX = "modules/index.md"


def lien_module(ctx: Contexte, identifiant: str) -> str:
    """Adresse de la page d'un module, ou de son annonce dans l'index s'il est en préparation."""
    module = trouver(ctx, identifiant)
    complet = module.etat == "complet"
    return ctx.url(f"modules/{identifiant}.md") if complet else ctx.url(INDEX, identifiant)


def en_preparation(ctx: Contexte, identifiant: str) -> str:
    """La mention qui évite de promettre une leçon qui n'est pas écrite ; vide si elle l'est."""
    complet = trouver(ctx, identifiant).etat == "complet"
    return "" if complet else f" <small>({ctx.t('modules', 'pas_encore')})</small>"


def trouver(ctx: Contexte, identifiant: str) -> Module:
    """Le module de cet identifiant."""
    if identifiant not in ctx.site.modules:
        raise CitationInconnue("le module", identifiant, list(ctx.site.modules))
    return ctx.site.modules[identifiant]


def rendre_modules(ctx: Contexte) -> str:
    """Une carte par module ; un module en préparation le dit."""
    return f'<div class="cartes">{"".join(carte(ctx, m) for m in ctx.site.modules.values())}</div>'


def carte(ctx: Contexte, module: Module) -> str:
    """Titre, résumé, public, durée et objectifs."""
    titre = ctx.dire(f"modules/{module.id}.titre", module.titre)
    if module.etat == "complet":
        titre = f'<a href="{lien_module(ctx, module.id)}">{titre}</a>'
        etat = duree(ctx, module)
    else:
        etat = ctx.t("modules", "en_preparation", minutes=module.minutes)
    objectifs = "".join(
        f"<li>{ctx.dire(f'modules/{module.id}.objectifs.{o.id}.texte', o.texte)}</li>" for o in module.objectifs
    )
    return (
        f'<section class="carte carte--{module.etat}" id="{module.id}"><h3>{titre}</h3>'
        f"<p>{rendre_texte(ctx, f'modules/{module.id}.resume', module.resume)}</p>"
        f'<p class="carte__etat">{etat} {publics(ctx, module)}</p>'
        f"<p>{ctx.t('modules', 'objectifs_debut')}</p><ul>{objectifs}</ul></section>"
    )


def duree(ctx: Contexte, module: Module) -> str:
    """La durée de la leçon, et celle de l'activité qui s'y ajoute."""
    lecon = ctx.t("modules", "duree", minutes=module.minutes)
    return (
        f"{lecon} {ctx.t('modules', 'duree_activite', minutes=module.minutes_activite)}"
        if module.minutes_activite
        else lecon
    )


def publics(ctx: Contexte, module: Module) -> str:
    """À qui le module s'adresse, en mots."""
    return ctx.t("modules", "pour", publics=", ".join(ctx.brut("modules", f"public_{p}") for p in module.public))


def rendre_module_fiche(ctx: Contexte, identifiant: str) -> str:
    """Public, durée, parties, objectifs, prérequis et matériel d'un module."""
    module = trouver(ctx, identifiant)
    cle = f"modules/{identifiant}"
    parties = "".join(
        f"<li>{ctx.dire(f'{cle}.parties.{rang}.titre', partie.titre)} ({ctx.t('modules', 'minutes', n=partie.minutes)})</li>"
        for rang, partie in enumerate(module.parties)
    )
    objectifs = "".join(f"<li>{ctx.dire(f'{cle}.objectifs.{o.id}.texte', o.texte)}</li>" for o in module.objectifs)
    blocs = [
        ("public", publics(ctx, module)),
        ("parties", f"<p>{duree(ctx, module)}</p><ol>{parties}</ol>"),
        ("objectifs", f"<p>{ctx.t('modules', 'objectifs_debut')}</p><ul>{objectifs}</ul>"),
        ("prerequis", rendre_liste(ctx, f"{cle}.prerequis", module.prerequis) or ctx.t("modules", "aucun_prerequis")),
        ("materiel", rendre_liste(ctx, f"{cle}.materiel", module.materiel)),
        ("auto_examen", rendre_enonces_lies(ctx, identifiant)),
        ("pour_animer", rendre_trousse(ctx, module)),
    ]
    corps = "".join(entree(ctx.t("modules", nom), html, papier=nom != "pour_animer") for nom, html in blocs if html)
    return f'<dl class="fiche">{corps}</dl>{modifier(ctx, f"data/modules/{identifiant}.yml")}'


def entree(nom: str, html: str, papier: bool) -> str:
    """Un nom et ce qu'il désigne ; ce qui ne sert qu'à l'écran ne s'imprime pas."""
    classe = "" if papier else ' class="sans-papier"'
    return f"<dt{classe}>{nom}</dt><dd{classe}>{html}</dd>"


def rendre_trousse(ctx: Contexte, module: Module) -> str:
    """Les documents de la trousse, et l'interrupteur des notes d'animation ; rien si la fiche n'en porte pas."""
    if module.fiche is None:
        return ""
    bouton = ctx.t("formation", "vue_formation")
    return (
        f"<ul>{''.join(f'<li>{lien}</li>' for lien in liens_de_trousse(ctx, module))}</ul>"
        f'<p><button type="button" class="bouton bouton--second" data-vue-formation aria-pressed="false" hidden>{bouton}</button></p>'
    )


def liens_de_trousse(ctx: Contexte, module: Module) -> list[str]:
    """Les liens vers les documents qu'une trousse réunit ; la publication les dépose à côté de la page du module."""
    base = ctx.url(f"modules/{module.id}.md")
    documents = [("diapos", "diapos"), ("notes", "notes"), ("feuille", "fiche"), ("affiche", "affiche")]
    liens = [f'<a href="{base}{nom}.html">{ctx.t("formation", mot)}</a>' for mot, nom in documents]
    zip_ = f"trousse-{module.id}-{ctx.langue}.zip"
    return [*liens, f'<a href="{base}trousse.zip" download="{zip_}">{ctx.t("formation", "trousse")}</a>']


def rendre_enonces_lies(ctx: Contexte, identifiant: str) -> str:
    """Les énoncés de l'auto-examen qui mènent au module, et la place de ceux que la personne a choisis."""
    questionnaire = ctx.url("auto-examen/questionnaire.md")
    liens = []
    for dimension in ctx.site.dimensions.values():
        for enonce in dimension.items:
            niveaux = [n for n, r in enumerate(enonce.recommandations) if identifiant in r.modules]
            if niveaux:
                cle = f"auto-examen/{dimension.id}.items.{enonce.id}"
                textes = [(str(n), ctx.dire(f"{cle}.niveaux.{n}", enonce.niveaux[n])) for n in niveaux]
                reponses = "".join(
                    f'<small data-reponse="{valeur}" hidden><br>{ctx.t("modules", "reponse_donnee")} {texte}</small>'
                    for valeur, texte in [*textes, ("nsp", ctx.t("modules", "sans_reponse"))]
                )
                liens.append(
                    f'<li data-lien="{enonce.id}" data-dimension="{dimension.id}">'
                    f'<a href="{questionnaire}#q-{enonce.id}">{ctx.dire(f"{cle}.nom", enonce.nom)}</a>{reponses}</li>'
                )
    if not liens:
        return ""
    cible = f' data-cible="{ctx.site.bareme.regles.cible_defaut}"' if ctx.site.bareme else ""
    return (
        f"<div data-lie{cible}><div data-lie-avis hidden><p><strong>{ctx.t('modules', 'lie')}</strong></p><ul data-lies></ul></div>"
        f"<details><summary>{ctx.t('modules', 'enonces_lies', n=len(liens))}</summary><ul>{''.join(liens)}</ul></details></div>"
    )
