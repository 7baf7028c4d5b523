"""The hub as endpoints over HTTPS, with the walls, log and figures around them."""
