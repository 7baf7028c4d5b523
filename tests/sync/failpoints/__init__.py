"""Laptop and hub killed (SIGKILL) at each named point, in processes of their own."""
