"""The desk's screens for who reads by key: what each may, its keys, and how much it asked. For administrators."""
