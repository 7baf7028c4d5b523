"""The laptop's end of sync: finds the hub, signs in, sends what waits and fetches what is new.

It knows no database: what it needs of one is `ports.DevicePort`, which the store fits.
"""
