"""La typographie des sources : des signes simples, que le rendu remplace par ceux du Québec."""

import re

MASQUE = re.compile("\ue000(\\d+)\ue001")
COMMUNES = (
    (re.compile("[\u00a0\u202f\u2007\u2009]"), " "),
    (re.compile(r"(?<=\w)[’ʼ](?=[\w«\ue000])"), "'"),
    (re.compile(r"(?<=\w)’(?=[\s.,;:!?»)]|$)"), "'"),
    (re.compile(r"(?<![./])\.\.\.(?![./])"), "…"),
    (re.compile(r"(?<=[^\s_])  +(?=[^\s_])"), " "),
)
FRANCAISES = (
    (
        re.compile(r"(?:(?<=^)|(?<=[\s(\[—’']))[\"“](?=[^\W\d_])([^\"“”\n]*?)(?<=[\w.!?…»)])[\"”](?=[\s.,;:!?)\]—]|$)"),
        r"« \1 »",
    ),
    (re.compile(r"(?<=[\w»)\]*'%\ue001]) +(?=[;!?](?:[\s»)*_]|$))"), ""),
    (re.compile(r"«(?=[^\s])"), "« "),
    (re.compile(r"(?<=[^\s])»"), " »"),
)
TOURS_MAX = 4


def simplifier(texte: str, langue: str, guillemets: bool = True) -> str:
    """Un texte d'une ligne, sans retrait ni marque ; `guillemets` dit si les guillemets droits peuvent changer."""
    regles = [*COMMUNES, *(FRANCAISES[0 if guillemets else 1 :] if langue == "fr" else ())]
    for _ in range(TOURS_MAX):
        avant = texte
        for motif, remplacement in regles:
            texte = motif.sub(remplacement, texte)
        if texte == avant:
            break
    return texte


def masquer(texte: str, motif: re.Pattern[str]) -> tuple[str, list[str]]:
    """Le texte où chaque passage intouchable cède la place à une marque, et ces passages."""
    caches: list[str] = []

    def cacher(trouve: re.Match[str]) -> str:
        caches.append(trouve.group())
        return f"\ue000{len(caches) - 1}\ue001"

    return motif.sub(cacher, texte), caches


def demasquer(texte: str, caches: list[str]) -> str:
    """Le texte, ses passages intouchables remis en place."""
    while MASQUE.search(texte):
        texte = MASQUE.sub(lambda marque: caches[int(marque.group(1))], texte)
    return texte
