"""Se souvient des liens essayés : un lien n'est dit mort qu'après trois essais espacés, et le plus ancien passe d'abord."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

ESSAIS = 3
ESPACE = timedelta(days=1)  # deux essais du même jour n'en font qu'un
TOUT_TOMBE = 5  # si tous échouent, c'est le réseau d'ici qui manque
Memoire = dict[str, dict[str, Any]]  # adresse → {"echecs": [jours], "raison": …, "vu": dernier essai}


def lire_la_memoire(fichier: Path) -> Memoire:
    """Ce qu'on savait ; rien si le fichier manque ou ne se lit pas."""
    try:
        contenu = json.loads(fichier.read_text(encoding="utf-8"))
        return {
            str(url): {
                "echecs": [date.fromisoformat(j).isoformat() for j in note["echecs"]],
                "raison": str(note["raison"]),
                "vu": date.fromisoformat(note["vu"]).isoformat() if note.get("vu") else "",
            }
            for url, note in contenu.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def ecrire_la_memoire(fichier: Path, memoire: Memoire) -> None:
    """La garde pour la prochaine fois."""
    fichier.parent.mkdir(parents=True, exist_ok=True)
    fichier.write_text(json.dumps(memoire, ensure_ascii=False, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def noter(memoire: Memoire, resultats: Mapping[str, str], jour: date) -> Memoire:
    """La mémoire après des essais (adresse → raison de l'échec, vide si elle répond) ; une réponse efface les échecs."""
    if len(resultats) >= TOUT_TOMBE and all(resultats.values()):
        return memoire
    nouvelle = {url: note for url, note in memoire.items() if url not in resultats}
    for url, raison in resultats.items():
        echecs = memoire.get(url, {}).get("echecs", []) if raison else []
        espace = not echecs or jour >= date.fromisoformat(echecs[-1]) + ESPACE
        suite = [*echecs, jour.isoformat()] if raison and espace else echecs
        nouvelle[url] = {"echecs": suite, "raison": raison, "vu": jour.isoformat()}
    return nouvelle


def par_anciennete(urls: Iterable[str], memoire: Memoire) -> list[str]:
    """Les adresses jamais essayées, puis les plus anciennes : une tournée coupée reprend où la précédente s'est arrêtée."""
    return sorted(urls, key=lambda url: (memoire.get(url, {}).get("vu", ""), url))


def morts(memoire: Memoire, cites: Mapping[str, list[str]]) -> dict[str, str]:
    """Les adresses encore citées qui ont échoué trois fois : ce qu'elles répondent, et où on les cite."""
    return {
        url: f"{note['raison']}, depuis le {note['echecs'][0]} ; citée par {', '.join(cites[url][:5])}"
        for url, note in memoire.items()
        if url in cites and len(note["echecs"]) >= ESSAIS
    }
