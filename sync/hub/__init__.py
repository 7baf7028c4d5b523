"""The hub: the shared project database, reached by laptops over HTTPS.

It keeps no state of its own: any number of processes may serve one PostgreSQL database.
"""
