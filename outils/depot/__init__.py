"""Ce que fait le travail qui a le droit d'écrire : relire avec méfiance, puis parler à GitHub."""
