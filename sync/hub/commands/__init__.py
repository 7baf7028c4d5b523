"""What the hub alone decides: places, numbers, merged firms, erasures."""
