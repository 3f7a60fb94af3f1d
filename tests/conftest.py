"""What every test shares: no screen, no settings of this PC, no network."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
