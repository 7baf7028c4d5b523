"""What can stop a build."""


class BuildError(Exception):
    """The bundle cannot be made, or is not what it should be; the message says what to do."""
