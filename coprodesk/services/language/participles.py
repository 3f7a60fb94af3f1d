"""Which words are participles, and which only look so."""

from coprodesk.services.language.words import word_set

IRREGULAR = word_set(
    """
    arisen awoken beaten befallen begotten begun beheld bent bereft beset besought bet bidden bitten bled
    blown borne bought bred broadcast broken brought built burned burnt burst cast caught chosen clung
    crept cut dealt deemed done drawn dreamt driven drunk dug dwelt eaten fed felt flown flung forbidden
    forecast foregone foreseen foretold forgiven forgotten forsaken fought found fled frozen given ground
    grown handwritten heard held hewn hid hidden hit hung hurt inlaid input kept knelt knit known laden
    laid lain leant leapt learnt led left lent let lit lost made meant met misheard mislaid misled misread
    misspelt misspent mistaken misunderstood mown offset outbid outdone outgrown output outrun outsold
    outspent overcome overdone overdrawn overfed overheard overlaid overpaid overridden overrun overseen
    overshot oversold overtaken overthrown overturned paid partaken pled prepaid preset proven put quit
    read rebound rebuilt recast redone redrawn regrown reheard relaid remade repaid rerun resent reset
    resold retaken rethought retold rewound rewritten rid ridden risen run rung said sawn seen sent set
    sewn shaken shaven shed shone shorn shot shown shrunk shut slain sold sought sown sped spelt spent
    spilt split spoilt spoken sprayed spread sprung spun stolen stood stricken strewn struck strung stung
    sung sunk swept swollen sworn swum swung taken taught thought thrown thrust told torn trodden unbound
    undercut undergone underpaid understood undertaken underwritten undone unsold unwound upheld upset wed
    wept wet withdrawn withheld withstood woken won worn wound woven written wrung
    """
)
"""Participles that do not end in -ed."""

STATES = word_set(
    """
    interested tired worried married supposed pleased excited concerned scared frightened bored confused
    delighted disappointed embarrassed exhausted surprised shocked annoyed amazed ashamed satisfied
    dissatisfied frustrated experienced talented gifted retired disabled divorced unemployed situated
    located devoted relaxed stressed overwhelmed crowded overcrowded complicated detailed varied aged
    hundred naked wicked sacred kindred indeed red bed need feed seed weed breed greed speed steed deed
    creed beloved rugged ragged wretched crooked depressed motivated opposed accustomed inclined obliged
    thrilled fascinated puzzled alarmed gone stuck blessed biased skilled qualified deceased intrigued
    horrified astonished stunned terrified unconvinced involved interconnected advanced sophisticated
    rested jaded dated gutted chuffed knackered relieved touched outdated belated assorted wed wet upset
    minded legged eyed haired tempered natured exceed succeed proceed embed infrared shed hatred
    distinguished renowned famed impressed fated rushed
    """
)
"""Words that say how someone or something is, not what was done."""

STATES_UNLESS_DONE_BY = word_set(
    """
    determined committed prepared convinced limited separated closed shut finished done lost mixed painted
    dressed frozen broken fixed bound connected employed isolated dedicated engaged
    """
)
"""Words that tell a state ("the shop is closed") where nothing says who did it or when."""

DESCRIBING = word_set(
    """
    trained qualified skilled experienced armed limited printed dried canned registered used mixed
    increased reduced improved continued related associated written unpaid lost broken frozen hidden
    reserved detailed
    """
)
"""Words that often stand before what they describe: "they are trained nurses"."""

_UN_VERBS = (
    "under",
    "unveil",
    "uncover",
    "unload",
    "unlock",
    "unpack",
    "unearth",
    "unif",
    "unit",
    "unleash",
    "untie",
    "undo",
)


def is_participle(key: str) -> bool:
    """Whether a word in small letters can be what was done to someone or something."""
    if key in STATES or key == "born":
        return False
    if key in IRREGULAR:
        return True
    if (
        not key.endswith("ed")
        or len(key) < 4
        or (key.endswith("eed") and key not in ("agreed", "guaranteed", "decreed", "freed"))
    ):
        return False
    return not key.startswith("un") or key.startswith(_UN_VERBS)
