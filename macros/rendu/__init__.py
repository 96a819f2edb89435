"""Comment les données deviennent du HTML : une fonction pure par bloc de page."""
