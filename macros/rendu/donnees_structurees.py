"""Dit aux moteurs de recherche ce qu'une page décrit, avec le vocabulaire de schema.org et nos seules données."""

import json
import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import Any

from macros.calendrier import jour_de
from macros.rendu.contexte import Contexte, adresse
from macros.rendu.texte import enrichir
from macros.rendu.typographie import typographier

Objet = dict[str, Any]
BALISE = re.compile(r"<[^>]+>")
PUCE = re.compile(r"^\s*- ", re.M)
FAQ, DATES = "programme/questions-frequentes.md", "programme/dates.md"


def composer(ctx: Contexte, fil: Sequence[tuple[str, str]], base: str) -> str:
    """Le JSON-LD d'une page, ou rien ; `fil` mène de l'accueil à la page, `base` est l'adresse de la langue lue."""
    objets = [*fil_d_ariane(ctx, fil), *volets(ctx, base), *cours(ctx, base), *questions(ctx, base)]
    objets += evenements(ctx, base)
    if not objets:
        return ""
    graphe = {"@context": "https://schema.org", "@graph": objets}
    return json.dumps(graphe, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def clair(ctx: Contexte, cle: str, francais: str) -> str:
    """Le texte d'une donnée tel qu'on le lit, sans balisage ni liste, ses renvois résolus."""
    html = enrichir(ctx, PUCE.sub("", ctx.parler(cle, francais).texte))
    return typographier(" ".join(unescape(BALISE.sub("", html)).split()), ctx.langue)


def langue_de(ctx: Contexte) -> str:
    """La langue de la page, avec sa région."""
    return f"{ctx.langue}-CA"


def fil_d_ariane(ctx: Contexte, fil: Sequence[tuple[str, str]]) -> Iterator[Objet]:
    """Le chemin jusqu'à la page : (titre, adresse entière) de chaque étape ; seul, l'accueil ne fait pas un chemin."""
    if len(fil) > 1:
        etapes = [
            {"@type": "ListItem", "position": rang, "name": typographier(titre, ctx.langue), "item": url}
            for rang, (titre, url) in enumerate(fil, 1)
        ]
        yield {"@type": "BreadcrumbList", "itemListElement": etapes}


def porteur(ctx: Contexte) -> Objet:
    """L'organisme qui porte le programme."""
    programme = ctx.site.programme
    assert programme is not None
    partenaire = ctx.site.partenaires[programme.porteur]
    site = {"url": partenaire.site} if partenaire.site else {}
    return {"@type": "Organization", "name": clair(ctx, f"partenaires.{partenaire.id}.nom", partenaire.nom), **site}


def volets(ctx: Contexte, base: str) -> Iterator[Objet]:
    """Un service par volet, sur la page du volet ; rien de ce que le programme n'a pas publié."""
    for volet in ctx.site.volets.values():
        if volet.page == ctx.page:
            pour_qui = clair(ctx, f"volets.{volet.id}.pour_qui", volet.pour_qui)
            yield {
                "@type": "GovernmentService",
                "name": clair(ctx, f"volets.{volet.id}.titre", volet.titre),
                "description": clair(ctx, f"volets.{volet.id}.phrase", volet.phrase),
                "audience": {"@type": "Audience", "audienceType": pour_qui},
                "provider": porteur(ctx),
                "areaServed": {"@type": "AdministrativeArea", "name": "Québec"},
                "url": base + adresse(volet.page),
            }


def cours(ctx: Contexte, base: str) -> Iterator[Objet]:
    """Un cours par module complet, sur sa page ; sans éditeur, que le programme n'a pas confirmé, mais avec son site."""
    for module in ctx.site.modules.values():
        if ctx.page == f"modules/{module.id}.md" and module.etat == "complet":
            duree = f"PT{module.minutes}M"
            yield {
                "@type": "Course",
                "name": clair(ctx, f"modules/{module.id}.titre", module.titre),
                "description": clair(ctx, f"modules/{module.id}.resume", module.resume),
                "isPartOf": site_web(ctx, base),
                "inLanguage": langue_de(ctx),
                "isAccessibleForFree": True,
                "timeRequired": duree,
                "hasCourseInstance": {"@type": "CourseInstance", "courseMode": "online", "courseWorkload": duree},
                "url": base + adresse(ctx.page),
            }


def site_web(ctx: Contexte, base: str) -> Objet:
    """Ce site, par le nom du programme."""
    programme = ctx.site.programme
    assert programme is not None
    return {"@type": "WebSite", "name": clair(ctx, "programme.nom", programme.nom), "url": base}


def questions(ctx: Contexte, base: str) -> Iterator[Objet]:
    """Les questions fréquentes, sur leur page."""
    if ctx.page == FAQ and ctx.site.faq:
        entrees = [
            {
                "@type": "Question",
                "name": clair(ctx, f"faq.{q.id}.question", q.question),
                "acceptedAnswer": {"@type": "Answer", "text": clair(ctx, f"faq.{q.id}.reponse", q.reponse)},
            }
            for q in ctx.site.faq.values()
        ]
        page = {"inLanguage": langue_de(ctx), "url": base + adresse(FAQ)}
        yield {"@type": "FAQPage", **page, "mainEntity": entrees}


def evenements(ctx: Contexte, base: str) -> Iterator[Objet]:
    """Les dates complètes, sur leur page ; une date sans année n'est pas un événement."""
    for echeance in ctx.site.echeances.values() if ctx.page == DATES else ():
        jour = jour_de(echeance)
        if jour:
            yield {
                "@type": "Event",
                "name": clair(ctx, f"echeances.{echeance.id}.intitule", echeance.intitule),
                "startDate": (echeance.ouvre_le or jour).isoformat(),
                "endDate": jour.isoformat(),
                "organizer": porteur(ctx),
                "inLanguage": langue_de(ctx),
                "url": base + adresse(DATES),
            }
