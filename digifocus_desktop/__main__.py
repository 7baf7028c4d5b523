"""`python -m digifocus_desktop`: the program's command line."""

import sys

from digifocus_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
