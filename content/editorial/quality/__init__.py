"""What is good enough to go live: a checklist of rules, each as strict as an administrator wants it."""
