"""Tables that people keep in spreadsheets: read despite what spreadsheets do to them, matched to our fields."""
