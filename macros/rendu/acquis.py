"""Écrit la vérification des acquis d'un module : les questions, et leurs réponses expliquées."""

from html import escape

from macros.modeles.modules import Acquis, Choix, Module
from macros.rendu.contexte import Contexte
from macros.rendu.modules import trouver
from macros.rendu.parcours import rendre_terminer
from macros.rendu.tableau import modifier
from macros.rendu.texte import rendre_texte
from macros.rendu.typographie import typographier


def rendre_acquis(ctx: Contexte, identifiant: str) -> str:
    """Les questions du module : un formulaire, et les réponses expliquées dans un bloc à ouvrir."""
    module = trouver(ctx, identifiant)
    questions = "".join(question_html(ctx, module, acquis, rang) for rang, acquis in enumerate(module.acquis, 1))
    mots = " ".join(
        f'data-{nom}="{escape(typographier(ctx.brut("modules", nom), ctx.langue))}"'
        for nom in ("juste", "presque", "encore", "manque", "trop", "choisir", "bilan")
    )
    return (
        f'<form class="acquis" data-acquis {mots} novalidate>{questions}'
        f'<p role="status" class="acquis__bilan" data-bilan></p></form>{rendre_terminer(ctx, identifiant)}{rendre_moodle(ctx, module)}'
        f"{modifier(ctx, f'data/modules/{identifiant}.yml')}"
    )


def rendre_moodle(ctx: Contexte, module: Module) -> str:
    """Les mêmes questions, à importer dans Moodle ; les fichiers sont déposés à côté de la page."""
    if module.etat != "complet":
        return ""
    liens = ", ".join(
        f'<a href="{nom}" download="{module.id}-{ctx.langue}-{nom}">{ctx.t("modules", f"moodle_{sorte}")}</a>'
        for sorte, nom in (("gift", "questions.gift.txt"), ("xml", "questions.xml"))
    )
    return f'<p class="sans-papier">{ctx.t("modules", "moodle")} {liens}.</p>'


def question_html(ctx: Contexte, module: Module, acquis: Acquis, rang: int) -> str:
    """Une question, ses choix et les explications."""
    cle = f"modules/{module.id}.acquis.{acquis.id}"
    genre = "checkbox" if acquis.type == "plusieurs" else "radio"
    consigne = f'<p class="consigne">{ctx.t("modules", "consigne_plusieurs")}</p>' if genre == "checkbox" else ""
    choix = "".join(choix_html(ctx, f"{cle}.choix.{c.id}", acquis.id, genre, c) for c in acquis.choix)
    raisons = "".join(raison_html(ctx, f"{cle}.choix.{c.id}", c) for c in acquis.choix)
    return (
        f'<fieldset data-question="{acquis.id}"><legend>{rang}. {ctx.dire(f"{cle}.question", acquis.question)}</legend>'
        f'{consigne}{choix}<p><button type="button" class="bouton bouton--second" data-verifier hidden>'
        f'{ctx.t("modules", "verifier")}</button></p><p role="status" data-retour></p>'
        f'<details data-reponses><summary>{ctx.t("modules", "voir_reponses")}<span class="hors-vue"> '
        f"({ctx.t('modules', 'question_n', n=rang)})</span></summary><ul>{raisons}</ul></details></fieldset>"
    )


def choix_html(ctx: Contexte, cle: str, nom: str, genre: str, choix: Choix) -> str:
    """Une réponse proposée."""
    juste = ' data-juste=""' if choix.juste else ""
    return (
        f'<label><input type="{genre}" name="{nom}" value="{choix.id}"{juste}> '
        f"<span>{ctx.dire(f'{cle}.texte', choix.texte)}</span></label>"
    )


def raison_html(ctx: Contexte, cle: str, choix: Choix) -> str:
    """La même réponse, dite juste ou non, et pourquoi."""
    verdict = ctx.t("modules", "bonne" if choix.juste else "mauvaise")
    point = "" if ctx.parler(f"{cle}.texte", choix.texte).texte.endswith((".", "!", "?", "…")) else "."
    pourquoi = rendre_texte(ctx, f"{cle}.pourquoi", choix.pourquoi)
    return (
        f'<li data-pour="{choix.id}"><strong>{verdict}</strong> {ctx.dire(f"{cle}.texte", choix.texte)}{point} '
        f"<span data-pourquoi>{pourquoi}</span></li>"
    )
