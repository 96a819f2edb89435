"""Relève ce qui vieillit : un sujet par chose à faire, qui disparaît quand elle est faite."""
