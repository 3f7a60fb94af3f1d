"""Build the table of medical words: python packaging/medical_words.py [WORDNET'S FOLDER].

Needs the tables of frequencies and WordNet's database files (Debian: wordnet-base). Writes
resources/language/medical.txt.gz: one line for each sort, its name, a tab, then terms parted by ";".

A term is taken when most of its uses have a medical meaning: a kind of illness, symptom, medicine, body part,
test, treatment or medical subject, an adjective that belongs to one, or a word that WordNet files under
medicine. Everyday words (head, cold, tea) are left out, and so are plants, animals and their parts.
"""

import gzip
import re
import sys
from collections import defaultdict
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from wordnet import HOME, WordNet  # noqa: E402 - the script's own folder is on the path

from coprodesk.services.language.difficulty import rating  # noqa: E402 - as is the project's
from coprodesk.services.language.words import word_set, words  # noqa: E402

TABLE = PROJECT / "resources" / "language" / "medical.txt.gz"

EVERYDAY = 2.4
"""Words that are rated below this are everyday words: nobody needs them explained."""
MOSTLY = 0.5
"""The share of a word's uses that must be medical."""

# The sorts, the first that fits wins: a sort, and words with the number of the meaning that is its root.
ROOTS = (
    (
        "medicine",
        "medicine 2, drug 1, vaccine 1, antidote 1, hormone 1, antibiotic 1, anesthetic 1, vitamin 1",
    ),
    (
        "illness",
        "illness 1, inflammation 1, syndrome 1, disease 1, ill_health 1, disorder 1, injury 1, pathology 2,"
        "mental_disorder 1, infection 1,"
        "tumor 1, birth_defect 1, phobia 1, addiction 1, lesion 1,"
        "cancer 1, growth 6, disability 1, paralysis 1, abnormality 1, deficiency_disease 1, poisoning 1",
    ),
    ("symptom", "symptom 1, pain 1, itch 3, bleeding 1, nausea 1, swelling 1, cough 1, fever 1, rash 1"),
    (
        "test",
        "diagnostic_procedure 1, diagnostic_test 1, medical_examination 1, biopsy 1, x_ray 2, scan 2,"
        "imaging 2",
    ),
    (
        "treatment",
        "medical_procedure 1, therapy 1, operation 6, surgery 1, treatment 1, medical_care 1, injection 3,"
        "immunization 1, anesthesia 1, prosthesis 1, bandage 1, dressing 4, sedation 1, transfusion 1",
    ),
    (
        "body part",
        "body_part 1, organ 1, tissue 1, bone 1, muscle 1, gland 1, blood_vessel 1, body_fluid 1, nerve 1,"
        "body_substance 1, membrane 2, internal_organ 1, joint 1, ligament 1, vein 1, artery 1",
    ),
    (
        "medical word",
        "medical_specialist 1, medical_practitioner 1, medical_science 1, medical_instrument 1, pathogen 1,"
        "virus 1, bacteria 1, antibody 1, antigen 1, enzyme 1, medicine 1, surgeon 1, psychiatry 1,"
        "immunity 1,"
        "medical_institution 1, parasite 1, gene 1, chromosome 1, blood_group 1, physiology 1, nutrient 2",
    ),
)
LEFT_OUT = "alcohol 1, plant_disease 1, animal_disease 1, drug_of_abuse 1, person 1, hair 1, hairdo 1, tail 1"
SUBJECTS = (
    "medicine 1",
    "surgery 1",
    "psychiatry 1",
    "pathology 1",
    "anatomy 1",
    "physiology 1",
    "dentistry 1",
)
NOT_PEOPLE = re.compile(
    r"\b(plants?|trees?|animals?|insects?|birds?|fish(es)?|reptiles?|horses?|cattle|sheep|dogs?|cats?|whales?"
    r"|cows?|swine|poultry|invertebrates?|mollus[ck]s?|arthropods?|crustaceans?|wings?|feathers?|fruits?"
    r"|leaves|flowers?|crops?|wheat|hoof|hooves|domestic|livestock|fungus|fungi"
    r"|worms?|spiders?|vertebrates)\b"
)
NEVER = word_set(
    """
    criticism biology apology technology stress trouble hangover sadness sorrow grief happiness death
    birth life sex youth adolescence infancy puberty childhood marriage pregnancy sleep hunger thirst
    appetite rest tiredness fatigue drunkenness intoxication sobriety soberness starvation wakefulness
    consciousness relaxation posture gesture beard moustache mustache eyebrow eyelash fingernail toenail
    tail snout beak muzzle trunk fang tusk antler horn paw claw mane udder hide fur pelt fleece tattoo
    makeup lipstick narcotic marijuana cannabis cocaine heroin opium crack hashish tobacco alcohol
    caffeine nicotine wine beer whisky whiskey poison arsenic venom placebo ointment balm lotion powder
    salve tonic cordial soap confinement exposure temperature stature physique build gait stance hygiene
    spa massage manicure pedicure superstition obsession mania compulsion tension embarrassment
    humiliation torment torture ordeal anguish agony heartache distress accident casualty collapse
    disaster strain fracture bruise scratch wound cut burn blister bump scar scab splinter whiplash arson
    pyromania kleptomania workaholic workaholism insanity lunacy madness idiocy imbecility cretinism
    retardation feeblemindedness hermaphroditism homosexuality transsexual frigidity impotence
    promiscuity nymphomania acoustic aberration abnormality anomaly deflection frenzy gimp hickey
    humpback hysteria regression stasis contagion limping xenophobia parkinson amelia mono aura
    congestion hardening shivering twitching flooding facelift acumen arsehole clit fanny puss mitt titty
    tunic lobe manus nectar whey visage torso tummy ticker thumbnail shunt socket pathway porta lingua
    knuckle extremity phalanx pinkie pinky receptor orifice oculus hoof confirming contraction curvature
    exemption impunity hakeem quack polygraph localised localized refractory sensitivity sympathetic
    topical traumatic regimen nutrition nutritional neurotic anxiety epidemic immunity douche ailment
    blindness choking disorder lichen medication nucleus lacing stigmata accommodation gimlet
    intellectualization waistline cloze schnoz bullethead aftercare folie vortex interstice homophobia
    claustrophobia numbness soreness adenoidal masculine feminine dose dosage overdose trauma nationality
    nurse doctor matron midwife dentist hospital clinic pharmacy chemist optician ambulance
    """
)


EXTRAS = {
    "illness": word_set("fibromyalgia sarcopenia dyspraxia dyscalculia rhabdomyolysis preeclampsia sciatica"),
    "medicine": word_set("paracetamol codeine salbutamol apixaban naproxen tramadol biologic bisphosphonate"),
    "medical word": word_set("difficile aureus coli norovirus rotavirus comorbidity microbiome biomarker"),
    "test": word_set(
        "ultrasound echocardiogram colonoscopy gastroscopy endoscopy bronchoscopy sigmoidoscopy"
    ),
    "treatment": word_set("angioplasty stent catheter cannula nebuliser ventilator defibrillator"),
}


def main(home):
    """Write the table."""
    net = WordNet(home)
    sorts = sorts_of_meanings(net)
    terms = defaultdict(set)
    for word, letter in sorted(net.senses):
        sort = sort_of(net, sorts, word, letter)
        term = " ".join(part.key for part in words(word.replace("_", " ")))
        if sort and is_term(term, word):
            terms[sort].add(term)
    extras(terms)
    lines = [f"{sort}\t{';'.join(sorted(terms[sort]))}" for sort, _ in ROOTS]
    TABLE.write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))


def sorts_of_meanings(net):
    """The sort of each medical meaning, by the meaning's key."""
    found = {}
    left_out = net.below(*meanings(net, LEFT_OUT)) - net.below(*meanings(net, "medical_practitioner 1"))
    left_out |= {key for key, synset in net.synsets.items() if any(sign == "@i" for sign, _ in synset.links)}
    for sort, roots in ROOTS:
        keys = net.below(*meanings(net, roots)) - left_out
        found |= {
            key: sort for key in keys if key not in found and not NOT_PEOPLE.search(net.synsets[key].gloss)
        }
    subjects = set(meanings(net, ",".join(SUBJECTS)))
    for key, synset in net.synsets.items():
        if key not in found and any(sign == ";c" and to in subjects for sign, to in synset.links):
            found[key] = "medical word"
    for key, synset in list(net.synsets.items()):
        if key[0] == "a" and key not in found and any(s == "\\" and to in found for s, to in synset.links):
            found[key] = "medical word"
    return found


def meanings(net, text):
    """Keys of meanings that are written as "word number", the first is 1."""
    for item in text.split(","):
        word, number = item.split()
        senses = net.senses[word, "n"]
        if len(senses) < int(number):
            raise SystemExit(f"{word} has no meaning {number}")
        yield senses[int(number) - 1]


def sort_of(net, sorts, word, letter):
    """The sort that most uses of a word have, in this part of speech; "" where most are not medical."""
    shares = defaultdict(float)
    total = 0.0
    for other in "nvar":
        for place, key in enumerate(net.senses.get((word, other), ())):
            weight = net.uses[word, other, place] + 0.6 / (place + 1)
            total += weight
            if key in sorts and other == letter:
                shares[sorts[key]] += weight
    if sum(shares.values()) < MOSTLY * total:
        return ""
    return max(shares, key=shares.get)


def extras(terms):
    """Terms that WordNet does not have, or not alone, added to their sorts."""
    for sort, found in EXTRAS.items():
        terms[sort].update(found)


def is_term(term, word):
    """Whether a term is a word or words that may need explaining."""
    parts = term.split()
    if not parts or len(parts) > 4 or not all(part.isalpha() and len(part) > 1 for part in parts):
        return False
    if term in NEVER or word.isupper() or (len(parts) == 1 and len(term) < 4):
        return False
    return max(rating(part) for part in parts) >= EVERYDAY


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HOME)
