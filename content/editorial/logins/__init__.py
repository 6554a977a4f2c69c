"""Who may come to the desk: guesses are slowed down, sessions end, and nobody is told who has a login here."""
