import pytest

from coprodesk.services.language import base_form


@pytest.mark.parametrize(
    ("written", "base"),
    [
        ("Stakeholders", "stakeholder"),
        ("stake-holders", "stake-holder"),
        ("utilizing", "utilize"),
        ("utilised", "utilise"),
        ("co-producing", "co-produce"),
        ("an initiative", "initiative"),
        ("The pathway", "pathway"),
        ("more holistic", "holistic"),
        ("ICBs", "ICB"),
        ("single points of contact", "single point of contact"),
        ("gizmos", "gizmos"),
        ("…", "…"),
    ],
)
def test_a_term_is_named_as_in_a_dictionary(written, base):
    assert base_form(written) == base
