"""Rend le paquet `macros` importable, d'où que les essais soient lancés."""

import sys
from pathlib import Path

RACINE = Path(__file__).resolve().parent.parent
if str(RACINE) not in sys.path:
    sys.path.insert(0, str(RACINE))
