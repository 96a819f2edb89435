"""Le journal de l'auto-examen suit la version écrite en haut du fichier, et le remède ne fait rien défaire."""

import pytest

from tests.donnees.test_instrument import BAREME, instrument

__all__ = ["instrument"]
PREMIERE = BAREME[BAREME.index("  - {version") :]
NEUVE = PREMIERE.replace("1.0.0", "1.0.1").replace("2026-11-23", "2026-11-28")
HAUT = "version: 1.0.0\ndate: 2026-11-23\n"


@pytest.mark.parametrize(
    ("avant", "apres", "message"),
    [
        (
            PREMIERE,
            NEUVE + PREMIERE,
            "2 · version : le journal a une version 1.0.1, et le haut du fichier dit encore 1.0.0\n"
            "    → écrire en haut du fichier « version: 1.0.1 » et « date: 2026-11-28 »",
        ),
        (
            HAUT,
            HAUT.replace("1.0.0", "1.0.1"),
            "32 · versions : le journal n'a pas la version 1.0.1\n"
            "    → ajouter en tête de « versions » une entrée « version: 1.0.1 », « date: 2026-11-23 »",
        ),
        (
            HAUT,
            HAUT.replace("2026-11-23", "2026-11-28"),
            "3 · date : la version 1.0.0 est du 2026-11-28 ici, et du 2026-11-23 dans le journal\n"
            "    → écrire la même aux deux endroits : « date: 2026-11-28 »",
        ),
    ],
)
def test_le_plus_recent_des_deux_a_raison(instrument, avant, apres, message):
    assert instrument(BAREME.replace(avant, apres)) == f"data/auto-examen/bareme.yml:{message}"


def test_la_version_montee_sans_sa_date_demande_celle_du_journal(instrument):
    bareme = BAREME.replace("version: 1.0.0", "version: 1.0.1", 1).replace(PREMIERE, NEUVE + PREMIERE)
    assert instrument(bareme) == (
        "data/auto-examen/bareme.yml:3 · date : la version 1.0.1 est du 2026-11-23 ici, et du 2026-11-28 dans le journal\n"
        "    → écrire la même aux deux endroits : « date: 2026-11-28 »"
    )


def test_une_entree_neuve_a_la_fin_se_place_en_tete(instrument):
    bareme = BAREME.replace(HAUT, "version: 1.0.1\ndate: 2026-11-28\n").replace(PREMIERE, PREMIERE + NEUVE)
    assert instrument(bareme) == (
        "data/auto-examen/bareme.yml:34 · versions : la version la plus récente n'est pas en tête\n"
        "    → placer l'entrée de la version 1.0.1 en tête de « versions »"
    )


def test_une_version_ecrite_deux_fois_se_dit(instrument):
    assert instrument(BAREME.replace(PREMIERE, PREMIERE + PREMIERE)) == (
        "data/auto-examen/bareme.yml:32 · versions : le journal n'est pas en ordre\n"
        "    → écrire les versions de la plus récente à la plus ancienne, chacune une fois"
    )
