"""Écrit ce qu'on peut faire après un verdict : une suite propre à chaque issue, la prochaine étape en tête."""

from macros.modeles.admissibilite import Admissibilite
from macros.rendu.admissibilite_criteres import ZONE
from macros.rendu.contexte import Contexte

Suite = dict[str, str]
CONTACTS = "ressources/contacts.md"
SEUL_LE_PROGRAMME = ("reponse-programme", "projet-structurant")
"""Les questions auxquelles vos documents ne répondent pas."""

OUI: dict[str, Suite] = {
    "formation": {"participer": "volets/formation/participer.md", "modules": "modules/index.md"},
    "accompagnement": {
        "preparer": "volets/accompagnement/preparer-sa-demande.md",
        "auto_examen": "auto-examen/index.md",
    },
    "aide-financiere": {
        "monter": "volets/aide-financiere/monter-son-projet.md",
        "dates": "programme/dates.md",
    },
}
NON: Suite = {
    "region": f"{CONTACTS}#regions",
    "modules_ouverts": "modules/index.md",
    "contester": f"{CONTACTS}#sans-region",
}
INCONNU: Suite = {"demander": f"{CONTACTS}#sans-region", "eclaircir": "#manque", "appel": f"{CONTACTS}#preparer"}
REVISION: Suite = {"dates": "programme/dates.md", "contacts": CONTACTS}
SELON_CE_QUI_MANQUE = {"demander": "data-si-manque", "eclaircir": "data-sauf-manque"}


def rendre_suites(ctx: Contexte, fiche: Admissibilite) -> str:
    """Les suites d'un volet, une par issue; le navigateur garde celle du verdict rendu."""
    oui = {**OUI.get(fiche.id, {}), "volet": ctx.site.volets[fiche.id].page, "contacts": CONTACTS}
    ailleurs = {"a_qui": f"admissibilite/{fiche.id}.md#a-qui"}
    suites = {"oui": oui, "non": NON, "inconnu": INCONNU, "ailleurs": ailleurs, "revision": REVISION}
    return "".join(rendre_suite(ctx, fiche, issue, suite) for issue, suite in suites.items())


def rendre_suite(ctx: Contexte, fiche: Admissibilite, issue: str, suite: Suite) -> str:
    """Les étapes d'une issue, dans l'ordre où les faire."""
    volet = ctx.parler(f"volets.{fiche.id}.court", ctx.site.volets[fiche.id].court).texte
    etapes = "".join(
        f'<li{condition(cle)}><a href="{adresse(ctx, fiche, chemin)}">{ctx.t(ZONE, f"suite_{cle}", volet=volet)}</a></li>'
        for cle, chemin in suite.items()
    )
    return f'<div data-suite data-si="{issue}"><h4>{ctx.t(ZONE, "suite")}</h4><ul>{etapes}</ul></div>'


def condition(cle: str) -> str:
    """Ce qui doit manquer pour qu'une étape serve; rien si elle sert toujours."""
    attribut = SELON_CE_QUI_MANQUE.get(cle)
    return f' {attribut}="{" ".join(SEUL_LE_PROGRAMME)}"' if attribut else ""


def adresse(ctx: Contexte, fiche: Admissibilite, chemin: str) -> str:
    """L'adresse d'une étape : une page, son ancre, ou un endroit du résultat de ce volet."""
    page, _, ancre = chemin.partition("#")
    return ctx.url(page, ancre) if page else f"#{ancre}-{fiche.id}"
