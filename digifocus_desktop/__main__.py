"""`python -m digifocus_desktop`: the program's command line."""

import os
import sys

from digifocus_desktop.cli import main

if __name__ == "__main__":
    os.umask(0o077)  # whatever the program writes is for its owner alone
    sys.exit(main(sys.argv[1:]))
