"""Build the table of plainer synonyms: python packaging/word_synonyms.py [WORDNET'S FOLDER].

Needs the tables of frequencies and WordNet's database files (Debian: wordnet-base). Writes
resources/language/synonyms.txt.gz, one word and part of speech a line, in the order of bytes:

    abandon verb 96 leave;give_up       how usual the part is for this word, in hundredths; plainer words

Plainer words are ranked by how usual the shared meaning is for both words, and by how often they are used.
A word that is more general ("vehicle" for "lorry"), or near in meaning for adjectives, counts for less.
"""

import gzip
import sys
from collections import defaultdict
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from wordnet import HOME, PARTS, WordNet  # noqa: E402 - the script's own folder is on the path

from coprodesk.services.language.difficulty import rating  # noqa: E402 - as is the project's
from coprodesk.services.language.tables import zipf  # noqa: E402
from coprodesk.services.language.words import word_set  # noqa: E402

TABLE = PROJECT / "resources" / "language" / "synonyms.txt.gz"

RAREST = 1.0
HARDEST_PLAIN = 2.7
"""What the checker calls hard at its usual level: no such word is offered."""
EASY = 1.9
"""Words below this need no plainer one."""
CLEARLY = 0.25
"""By how much a plainer word must be easier."""
MOST = 6
ENOUGH = 2
"""With so many true synonyms, words that are only near are left out."""
LEAST = 0.008
SAME, NEAR, ABOVE = 1.0, 0.4, 0.25
RUDE = word_set(
    """
    ass arse bastard bitch bloody bollocks boob bugger cock coon crap cunt damn dick dyke fag faggot fairy
    frig fuck gay gyp hell hooker hump jap jew jerk knob lay lame nigger nut nuts pansy piss poof prick
    pussy queer rape retard retarded savage screw sex shag shit slut sod spastic spaz suck tit tits tramp
    twat wank whore wog yid cripple crippled dumb idiot imbecile moron midget oriental negro coloured colored
    gypsy gipsy squaw tranny heathen primitive mad nutty crazy loony lunatic insane spade chink
    asshole arsehole bawd booze boozer bum bust butch chouse crook dago dope dyke faeces fanny gook
    harry jimmy
    knocker limey love_child nark nigra nobble paki pee peter pimp pouf puff puke sexy shaft shite
    slag sodomite
    street_girl take_a_crap take_a_shit tart trollop turd wee whoreson yob yobo dirt_ball
    gay_woman fancy_woman
    kept_woman hired_gun hit_man sap cod rag dun ware gibe tucket gelt pelf
    broad chick skirt dame doll drag get have be do make go come take put set run
    """
)
"""Words that hurt, that are vulgar, or that say too much and too little: never offered."""
GENERAL = word_set(
    """
    being person someone somebody individual mortal soul entity thing object matter state condition act action
    activity move change make cause do be group unit part whole quality property attribute relation feeling
    event happening way form kind sort structure instrument device material substance content message living
    animal creature organism plant worker expert professional time period place area point line space region
    travel go act get give take
    """
)
"""Words so wide that they say too little when they only stand above another."""
KEPT = word_set("get have make go come take put set run do")
"""Small words that are offered only where they are the most usual sense of both."""


def main(home):
    """Write the table."""
    net = WordNet(home)
    lines = [line for word, letter in sorted(net.senses) if (line := line_of(net, word, letter))]
    TABLE.write_bytes(gzip.compress("\n".join(sorted(lines)).encode("ascii"), 9, mtime=0))


def line_of(net, word, letter):
    """The table's line for one word and part of speech; "" where it needs none or has none."""
    if not word.isalpha() or zipf(word) < RAREST or rating(word) < EASY:
        return ""
    chosen = plainer(net, word, letter)
    return f"{word} {PARTS[letter]} {share(net, word, letter)} {';'.join(chosen)}" if chosen else ""


def share(net, word, letter):
    """How usual it is that a word is this part of speech, in hundredths."""
    uses = {other: sum(usage(net, word, other)) for other in "nvar"}
    return round(100 * uses[letter] / sum(uses.values()))


def usage(net, word, letter):
    """How usual each sense of a word is, the first most; a little for each sense that was never counted."""
    count = len(net.senses.get((word, letter), ()))
    return [net.uses[word, letter, place] + 0.6 / (place + 1) for place in range(count)]


def plainer(net, word, letter):
    """Plainer words for a word, the best first."""
    points = defaultdict(float)
    same = set()
    weights = usage(net, word, letter)
    for key, weight in zip(net.senses[word, letter], weights, strict=True):
        synset = net.synsets[key]
        opposite = {name for _, to in synset.opposites for name in net.synsets[to].words}
        for factor, near in related(net, synset):
            for name in near.words:
                candidate = name.lower() if name.islower() else ""
                if factor == ABOVE and candidate in GENERAL:
                    continue
                if candidate and candidate not in opposite and is_plainer(candidate, word):
                    same |= {candidate} if factor == SAME else set()
                    points[candidate] += factor * weight / sum(weights) * fitness(net, candidate, near)
    if len(same) >= ENOUGH:
        points = {name: points[name] for name in same}
    ranked = sorted(points, key=lambda name: (-points[name] * (0.3 + known(name)), name))
    return [name for name in ranked if points[name] > LEAST and (name in same or "_" not in name)][:MOST]


def related(net, synset):
    """The meaning itself, those above it and, for adjectives, those near it, each with what it counts."""
    yield SAME, synset
    for sign, to in synset.links:
        if sign == "@" and synset.key[0] in "nv":
            yield ABOVE, net.synsets[to]
        elif sign == "&":
            yield NEAR, net.synsets[to]


def fitness(net, name, synset):
    """How usual this meaning is for the plainer word, 0 to 1."""
    letter = synset.key[0]
    weights = usage(net, name, letter)
    senses = net.senses.get((name, letter), [])
    if synset.key not in senses:
        return 0.1
    return (weights[senses.index(synset.key)] / sum(weights)) ** 0.5


def is_plainer(name, word):
    """Whether a word is clearly easier than another, of another family, and fit for company."""
    parts = name.split("_")
    if not all(part.isalpha() for part in parts) or len(parts) > 3 or name in RUDE - KEPT:
        return False
    hard = max(rating(part) for part in parts)
    return hard < HARDEST_PLAIN and hard + CLEARLY <= rating(word) and not is_family(name, word)


def is_family(name, word):
    """Whether two words are built from the same stem."""
    if name in word or word in name:
        return True
    stem = min(len(name), len(word), 6)
    return stem >= 5 and name[:stem] == word[:stem]


def known(name):
    """How often a plainer word is used, 0 to 1; two words together count as the rarer of them."""
    parts = name.split("_")
    usual = min(zipf(part) for part in parts) - 0.8 * (len(parts) - 1)
    return min(max((usual - 2.5) / 3.5, 0.0), 1.0)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HOME)
