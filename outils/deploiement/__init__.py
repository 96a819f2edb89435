"""Ce que fait un serveur de ses versions : les garder intactes, en servir une, dire à nginx ce qu'elles permettent."""
