"""Looking again at what was written: what is due, who is asked, and the note that somebody did."""
