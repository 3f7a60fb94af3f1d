"""Build the tables of English words that the checker reads: python packaging/word_frequencies.py.

Needs the packages of the extra `data` (`pip install -e .[data]`) and WordNet's database files
(Debian: wordnet-base; another folder may be given as the only argument). Writes, always the same for the
same packages:

    resources/language/frequencies.txt.gz   hundredths of Zipf, words, "|", words that are only names
    resources/language/lemmas.txt.gz        dictionary form, its other forms

Zipf is the tenfold logarithm of how often a word occurs in a thousand million words: 7 is "the", 2 is rare.
"""

import gzip
import re
import sys
from collections import defaultdict
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
FOLDER = PROJECT / "resources" / "language"
WORDNET = Path("/usr/share/wordnet")

RAREST = 2.0
"""The Zipf value of the rarest words that are kept."""

WORD = re.compile(r"[a-zà-öø-ÿœ]+(?:'[a-z]+)*")
# Some American forms and new words are in no dictionary; with these around a known word they are no names.
BEFORE = (
    "un",
    "re",
    "non",
    "over",
    "under",
    "co",
    "multi",
    "pre",
    "anti",
    "inter",
    "out",
    "mis",
    "micro",
    "sub",
)
AFTER = (
    *("s", "es", "ed", "ing", "er", "ers", "ly", "al", "able", "ible", "ness", "less", "like", "ment", "ish"),
    *(
        "ise",
        "ize",
        "ised",
        "ized",
        "ising",
        "izing",
        "isation",
        "ization",
        "ism",
        "ist",
        "ists",
        "ity",
        "ive",
    ),
)
SHORTEST_STEM = 4


def main(wordnet):
    """Write both tables and say how many words they hold."""
    words = frequent_words()
    names = set(words) - ordinary_words(words, words_of(wordnet))
    lemmas = {word: lemma for word in words if (lemma := lemma_of(word)) != word}
    FOLDER.mkdir(exist_ok=True)
    write("frequencies", frequency_lines(words, names))
    write("lemmas", lemma_lines(lemmas))
    print(f"{len(words)} words, {len(names)} of them only names; {len(lemmas)} are forms of others")


def frequent_words():
    """The words that are not too rare, with their Zipf value."""
    from wordfreq import iter_wordlist, zipf_frequency

    found = {}
    for word in iter_wordlist("en"):
        zipf = zipf_frequency(word, "en")
        if zipf >= RAREST and WORD.fullmatch(word) and not word.endswith("'s"):
            found[word] = zipf
    return found


def words_of(wordnet):
    """The words that WordNet's data files hold in small letters."""
    found = set()
    for part in ("noun", "verb", "adj", "adv"):
        for line in (wordnet / f"data.{part}").read_text(encoding="ascii").splitlines():
            if line.startswith("  "):
                continue
            fields = line.split()
            count = int(fields[3], 16)
            found.update(field.partition("(")[0] for field in fields[4 : 4 + 2 * count : 2])
    return {word for word in found if word.islower()}


def ordinary_words(words, known):
    """The words that are more than names: a dictionary has them, or they are made from such a word."""
    from lemminflect import getAllLemmas

    known = known | {word for word in words if getAllLemmas(word) or "'" in word}
    return {word for word in words if word in known or any(stem in known for stem in stems(word))}


def stems(word):
    """What may be left of a word without a part before or after it."""
    found = [word[len(start) :] for start in BEFORE if word.startswith(start)]
    for end in AFTER:
        if word.endswith(end):
            stem = word[: -len(end)]
            found += [stem, stem + "e", stem + "y", stem[:-1] if stem[-2:-1] == stem[-1:] else stem]
    return [stem for stem in found if len(stem) >= SHORTEST_STEM]


def lemma_of(word):
    """The form of a word that a dictionary lists."""
    import simplemma
    from lemminflect import getAllLemmas

    lemma = simplemma.lemmatize(word, lang="en").lower()
    if lemma != word:
        return lemma if WORD.fullmatch(lemma) else word
    choices = {choice for group in getAllLemmas(word).values() for choice in group}
    return word if word in choices or not choices else min(choices)


def frequency_lines(words, names):
    """One line for each Zipf value, the most frequent words first."""
    groups = defaultdict(lambda: ([], []))
    for word in sorted(words):
        groups[round(words[word] * 100)][word in names].append(word)
    for zipf, (ordinary, only_names) in sorted(groups.items(), reverse=True):
        yield f"{zipf} {' '.join(ordinary)}|{' '.join(only_names)}"


def lemma_lines(lemmas):
    """One line for each dictionary form."""
    groups = defaultdict(list)
    for word in sorted(lemmas):
        groups[lemmas[word]].append(word)
    for lemma, forms in sorted(groups.items()):
        yield f"{lemma} {' '.join(forms)}"


def write(name, lines):
    """Write a table without a date or a file name in it, so that equal tables are equal files."""
    packed = gzip.compress("\n".join(lines).encode(), 9, mtime=0)
    (FOLDER / f"{name}.txt.gz").write_bytes(packed)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else WORDNET)
