"""Where `coprodesk` and `python -m coprodesk` begin."""

import sys

from coprodesk.commands import main

if __name__ == "__main__":
    sys.exit(main())
