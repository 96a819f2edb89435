"""La forme des données : un modèle par sorte de fiche, et le français de leurs erreurs."""
