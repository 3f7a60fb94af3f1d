import subprocess
import sys

import pytest

from coprodesk.services.documents import (
    Bullets,
    Facts,
    Heading,
    Paragraph,
    Table,
    in_words,
    missing_characters,
)
from tests.services.documents.paper_samples import of, summary


def test_plain_english_has_no_missing_signs():
    assert missing_characters(summary()) == ()


def test_missing_signs_are_told_once_each_and_in_order():
    handout = of(
        Heading("日本語"),
        Paragraph("Ж fine"),
        Bullets(("\U0001fae0", "日本語")),
        Facts((("who", "שלום"),)),
        Table(("a",), (("\U0001fae1",),)),
    )

    assert missing_characters(handout) == ("日本語", "\U0001fae0", "שלום", "\U0001fae1")


def test_a_missing_sign_has_words():
    assert in_words("\U0001fae0") == "(melting face)"
    assert in_words("שלום") == "(word in Hebrew letters)"


def test_a_ragged_table_is_refused():
    with pytest.raises(ValueError, match="one cell for each column"):
        Table(("a", "b"), (("only one",),))


def test_importing_the_documents_does_not_load_reportlab():
    script = "import sys, coprodesk.services.documents; print('reportlab' in sys.modules)"

    assert subprocess.check_output([sys.executable, "-c", script], text=True) == "False\n"
