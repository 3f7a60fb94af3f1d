"""Build the table of forms that no rule gives: python packaging/word_forms.py.

Needs the packages of the extra `data` (`pip install -e .[data]`), the table of frequencies and WordNet's
database files (Debian: wordnet-base; another folder may be given as the only argument). Writes
resources/language/forms.txt.gz, one word a line:

    verb begin begins began begun beginning
    noun child children         (the same again: the word has no plural)
    mass advice                 (said without "a")
    adj good better best
"""

import gzip
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from wordnet import HOME, PARTS, WordNet  # noqa: E402 - the script's own folder is on the path

from coprodesk.services.language import inflection  # noqa: E402 - the project's folder must be known first
from coprodesk.services.language.tables import zipf  # noqa: E402
from coprodesk.services.language.words import word_set  # noqa: E402

TABLE = PROJECT / "resources" / "language" / "forms.txt.gz"
RAREST = 2.0


def table(text):
    """Words and their forms, from a list with commas."""
    pairs = (item.split(maxsplit=1) for item in text.split(","))
    return {word: " ".join(forms.split()) for word, forms in pairs}


# Where the dictionary's first choice is not what people in Britain write, or not what is meant most.
VERBS = table(
    """
    lie lies lied lied lying, show shows showed shown showing, prove proves proved proved proving,
    be is was been being, have has had had having, hang hangs hung hung hanging,
    get gets got got getting, learn learns learned learned learning, bid bids bid bid bidding,
    fit fits fitted fitted fitting, wet wets wet wet wetting, cost costs cost cost costing,
    shed sheds shed shed shedding, spit spits spat spat spitting, sew sews sewed sewn sewing,
    sow sows sowed sown sowing, swell swells swelled swollen swelling, mow mows mowed mown mowing,
    saw saws sawed sawn sawing, shear shears sheared shorn shearing, bear bears bore borne bearing,
    beat beats beat beaten beating, bite bites bit bitten biting, wake wakes woke woken waking,
    tread treads trod trodden treading, light lights lit lit lighting, shine shines shone shone shining,
    wind winds wound wound winding, dive dives dived dived diving, sneak sneaks sneaked sneaked sneaking,
    equip equips equipped equipped equipping, format formats formatted formatted formatting,
    program programs programmed programmed programming, benefit benefits benefited benefited benefiting,
    worship worships worshipped worshipped worshipping, fulfil fulfils fulfilled fulfilled fulfilling,
    spring springs sprang sprung springing, sink sinks sank sunk sinking,
    shrink shrinks shrank shrunk shrinking, weave weaves wove woven weaving, dye dyes dyed dyed dyeing,
    forbid forbids forbade forbidden forbidding, handicap handicaps handicapped handicapped handicapping,
    mimic mimics mimicked mimicked mimicking
    """
)
NOUNS = table(
    """
    person people, people people, criterion criteria, life lives, half halves, staff staff,
    police police, phenomenon phenomena, index indexes, crisis crises, aircraft aircraft, sheep sheep,
    fish fish, series series, species species, stadium stadiums, formula formulas, die dice, means means,
    offspring offspring, brother brothers, cow cows, penny pennies, hoof hooves, scarf scarves
    """
)
MASS = """
    information advice help support money work news evidence equipment training research health care safety
    knowledge progress education accommodation transport traffic furniture luggage homework housework housing
    advertising feedback behaviour access abuse bullying anger sadness happiness joy courage kindness luck
    weather food water air blood proof trust poverty wealth violence freedom peace honesty fairness strength
    power energy time trouble music art science land ground soil dirt rubbish waste clothing jewellery paper
    permission progress respect shame sleep spending staff sugar thinking understanding unrest love hate
    control comfort harm damage justice hunger heat cold ice snow rain stuff software hardware technology
    travel trade paperwork teamwork fighting killing planning building hiring reading writing looking
    speaking swelling soreness tiredness sickness nearness closeness skill pressure cruelty lying stealing
    cheating praise blame fame gossip laughter leisure light noise patience privacy room space speed
    guidance assistance aid importance value use sense fun
"""  # their singular takes no "a": the sense that plainer words have
ADJECTIVES = table(
    """
    good better best, well better best, bad worse worst, far further furthest, little less least,
    many more most, much more most, old older oldest, ill worse worst, clever cleverer cleverest,
    simple simpler simplest, narrow narrower narrowest, quiet quieter quietest, gentle gentler gentlest,
    common more_common most_common, shallow shallower shallowest, hollow hollower hollowest,
    humble humbler humblest, real more_real most_real, right more_right most_right,
    wrong more_wrong most_wrong, cruel crueller cruellest, ripe riper ripest, fun more_fun most_fun,
    just more_just most_just, free freer freest
    """
)


REGULAR = word_set(
    """
    blend bias alight bust awe zinc unfit joyride clothe gild gird abide arc chide spoil
    cleave heave knit plead rend
    """
)
"""Verbs that people now write by the rules, whatever else the dictionary has."""


def main(home):
    """Write the table."""
    net = WordNet(home)
    words = {(word, PARTS[letter]) for word, letter in net.senses if word.isalpha() and zipf(word) >= RAREST}
    makers = {"verb": verb, "noun": noun, "adj": adjective}
    found = {(part, word): makers[part](word) for word, part in words if part in makers}
    found |= {("verb", word): forms for word, forms in VERBS.items()}
    found |= {("noun", word): form for word, form in NOUNS.items()}
    found |= {("adj", word): forms for word, forms in ADJECTIVES.items()}
    lines = {f"{part} {word} {forms}" for (part, word), forms in found.items() if forms}
    lines |= {f"mass {word}" for word in MASS.split()}
    TABLE.write_bytes(gzip.compress("\n".join(sorted(lines)).encode(), 9, mtime=0))


def verb(word):
    """The forms of a verb that the rules do not give, else ""."""
    found = inflections(word, "VERB")
    ruled = inflection.ruled_verb_forms(word)
    if not found or word in REGULAR:
        return ""
    past, participle = found.get("VBD", ()), found.get("VBN") or found.get("VBD", ())
    shared = [form for form in participle if form in past and form != ruled["ed"]]
    if found.get("VBN") and shared:
        past = participle = (shared[0],)
    forms = [
        chosen(found.get("VBZ"), ruled["s"]),
        chosen(past, ruled["ed"]),
        chosen(participle, ruled["en"]),
        chosen(found.get("VBG"), ruled["ing"]),
    ]
    return "" if forms == list(ruled.values())[1:] or "-" in "".join(forms) else " ".join(forms)


def noun(word):
    """The plural of a noun that the rules do not give, else ""; the noun itself where it has none."""
    ruled = inflection.ruled_plural(word)
    form = chosen(inflections(word, "NOUN").get("NNS"), ruled)
    is_used = zipf(ruled) >= RAREST
    return "" if form == ruled or (form == word and is_used) or not form.isalpha() else form


def adjective(word):
    """The degrees of an adjective that the rules do not give, else "": only such as people use."""
    ruled = inflection.ruled_degrees(word)
    found = inflections(word, "ADJ")
    if "JJR" not in found:
        return ""
    pairs = zip(("JJR", "JJS"), ruled, strict=True)
    forms = [chosen(found.get(tag), form).replace(" ", "_") for tag, form in pairs]
    return " ".join(forms) if forms != list(ruled) and zipf(forms[0]) >= RAREST else ""


def inflections(word, part):
    """What the dictionary has: tags and forms."""
    from lemminflect import getAllInflections

    return getAllInflections(word, upos=part)


def chosen(found, ruled):
    """The rule's form where the dictionary has it among others, else the dictionary's first."""
    return ruled if not found or ruled in found else found[0]


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HOME)
