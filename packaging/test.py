"""Pass the tests; the first start sets everything up: python3 packaging/test.py [ARGUMENTS OF pytest]."""

import sys

from old_python import refuse_old_python

if __name__ == "__main__":
    refuse_old_python()
    import setting_up

    sys.exit(setting_up.run_tests(sys.argv[1:]))
