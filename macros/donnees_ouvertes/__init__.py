"""Ce que le site publie de ses données : quels jeux, quels champs, sous quel contrat."""
