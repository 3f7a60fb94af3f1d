"""Start CoproDesk; the first start sets it up: python3 packaging/run.py [ARGUMENTS OF coprodesk]."""

import sys

from old_python import refuse_old_python

if __name__ == "__main__":
    refuse_old_python()
    import setting_up

    sys.exit(setting_up.run_program(sys.argv[1:]))
