"""Search's screens at the desk."""
