"""Sync: the protocol both ends speak, the device and the hub."""
