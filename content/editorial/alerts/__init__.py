"""The desk of alerts: what is in force, a screen to issue one in under a minute, and two clicks to end it."""
