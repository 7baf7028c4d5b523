"""What the people who run a hub do: its verbs, backups and the way back from one."""
