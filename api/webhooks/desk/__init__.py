"""The desk's screens for webhooks: who is told, what was sent, and what can be done about it. For administrators."""
