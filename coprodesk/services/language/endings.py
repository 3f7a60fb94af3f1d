"""Tell what a medical word names by its ending: -itis is an illness, -statin a medicine."""

import re

from coprodesk.services.language.tables import lemma
from coprodesk.services.language.words import word_set

# Endings are from the International Nonproprietary Names stems (medicines) and from Greek and Latin (others).
_MEDICINES = word_set(
    """
    statin pril sartan alol olol mab tinib ciclib rafenib cillin mycin micin cycline floxacin conazole
    prazole oxetine triptan setron gliptin gliflozin glutide parin xaban gatran dronate dronic profen
    caine barbital azepam azolam azapine etiapine peridone piprazole vudine navir tegravir buvir ciclovir
    cyclovir tamivir tidine terol betasol asone isolone isone thiazide osemide formin lukast denafil
    dalafil platin rubicin taxel trexate tretinoin dipine azosin oxacin tropium gabalin bapentin racetam
    triptyline ipramine codone morphone fibrate glitazone nidazole sulfan mustine sone
    """
)
_ILLNESSES = word_set(
    """
    itis osis oma aemia emia opathy plegia penia megaly sclerosis lepsy phagia phasia praxia oedema
    stenosis cythaemia cythemia trophia mycosis blastoma carcinoma sarcoma lymphoma myeloma thrombosis
    ectasis asthenia opia thorax coccus
    """
)
_SYMPTOMS = word_set("algia rrhoea rrhea rrhagia rrhage uria dynia pnoea pnea spasm aesthesia")
_TESTS = word_set(
    """
    oscopy opsy ocentesis cardiogram angiogram encephalogram myogram venogram sonogram mammogram
    pyelogram cystogram arthrogram angiography cardiography mammography encephalography myography
    sonography tomography pyelography spirometry densitometry audiometry tonometry oximetry
    """
)
_TREATMENTS = word_set(
    """
    ectomy ostomy otomy plasty rrhaphy opexy therapy dialysis ablation embolisation embolization
    lithotripsy thrombolysis pheresis
    """
)
_OTHERS = word_set(
    """
    aemic ycaemic ycemic plegic gastric cardial vascular hepatic cranial thoracic pulmonary arterial
    venous dermal ocular cutaneous lumbar cerebral uterine rectal femoral costal muscular intestinal
    oesophageal esophageal pharyngeal laryngeal iatric iatrics iatrist iatry pathic lytic phylaxis cyte
    cytes
    """
)
_SPECIALITY = re.compile(
    r"(?:cardi|neur|onc|ha?emat|gastroenter|derm|dermat|nephr|ur|gyna?ec|rheumat|ophthalm|path|radi|endocrin"
    r"|immun|pulmon|respir|hepat|proct|laryng|epidemi|toxic|pharmac|cyt|hist|vir|bacteri|microbi|aeti|eti"
    r"|symptomat|odont|ger?ont|audi|oste|phleb|psychopath|urogyna?ec|anesthesi|anaesthesi|neonat|perinat)"
    r"olog(?:y|ist|ists|ic|ical|ically)"
)
_BEGINNINGS = re.compile(
    r"(?:haemo|haemat|hemat|cardio|gastro|nephro|osteo|arthro|hepato|broncho|encephal|carcino|thrombo|laparo"
    r"|endocrin|ophthalm|lympho|myelo|cholecyst|pneumo|neuropath|neurosurg|angio|electrocardio|electroenceph"
    r"|hypo(?=gly|thy|tens|therm|nat|kal|xi|vol)|hyper(?=gly|thy|tens|kal|lip|chol|trig|plas))[a-z]{4,}"
)
# Words that end or begin so and are not medical, or not in the sense that people meet.
_NOT_MEDICAL = word_set(
    """
    criticism biology apology technology analogy mythology sociology ecology geology zoology anthropology
    archaeology chronology ideology terminology trilogy theology astrology cosmology criminology
    musicology methodology etymology genealogy mineralogy morphology phenomenology philology phraseology
    psychology typology meteorology climatology virtuosity virology diploma aroma axiom axioma oklahoma
    roma stroma idioma tacoma sonoma paloma thioma genoma agglomera chroma sympathy empathy apathy
    antipathy telepathy hypnosis osmosis metamorphosis symbiosis apotheosis mitosis meiosis prognosis
    diagnosis gnosis neurosis narcosis anamorphosis metempsychosis academia bohemia emia nostalgia
    paradigm trophy catastrophe xenophobia homophobia islamophobia transphobia biphobia dichotomy
    trichotomy lobotomy anatomy autonomy economy astronomy gastronomy agronomy taxonomy topsy dropsy
    gypsy autopsy epilepsy horoscopy scopy kaleidoscopy analysis paralysis catalysis electrolysis
    hydrolysis dialysis program telegram hologram insulin florin dolphin cocaine caine arcaine profen
    patrol control petrol carol alcohol protocol school april gripril marsupial milestone sandstone
    limestone brimstone gladstone keystone cornerstone rhinestone flagstone gravestone tombstone baritone
    isone garrisone unison prison poison season reason treason bibliophilia anglophilia francophilia
    hemophilia haemophilia utopia dystopia myopia cornucopia ethiopia agora diorama panorama drama coma
    roma puma pneumonia bacteria criteria cafeteria hysteria wisteria photogenic hygienic eugenic
    cryogenic telegenic transgenic psychogenic pathogenic carcinogenic orogenic iconic telepathic
    sympathetic psychopathic sociopathic empathic apathetic homeopathic analytic paralytic catalytic
    hydrolytic electrolytic ocular binocular monocular jocular muscular avuncular gastropod gastronomic
    gastropub gastronome gastronomical gastropods angiosperm angiosperms haemorrhage osteopath cardioid
    pneumoconi arthropod arthropods hypothetical hypothesis hypotheses hypotenuse encephal pentecostal
    spectroscopy microscopy histidine psychopathy misanthropy philanthropy pneumatic hyperlink hyperlinks
    hypermarket thorax encyte
    """
)


def sort_by_ending(key: str) -> str:
    """The sort of a word in small letters by its ending, as `medical_sort` names them; "" for none."""
    for word in dict.fromkeys(_singular(key)):
        if len(word) < 6 or not word.isalpha() or word in _NOT_MEDICAL:
            return ""
        if _SPECIALITY.fullmatch(word):
            return "medical word"
        for sort, endings, least in _SORTS:
            if word.endswith(endings) and _is_long_enough(word, endings, least):
                return sort
        if len(word) > 8 and _BEGINNINGS.fullmatch(word):
            return "medical word"
    return ""


def _is_long_enough(word: str, endings: tuple[str, ...], least: int) -> bool:
    return any(word.endswith(ending) and len(word) >= len(ending) + least for ending in endings)


# Each sort with its endings, and how many letters must stand before them.
_SORTS = (
    ("test", tuple(_TESTS), 1),
    ("treatment", tuple(_TREATMENTS), 2),
    ("symptom", tuple(_SYMPTOMS), 2),
    ("medicine", tuple(_MEDICINES), 2),
    ("illness", tuple(_ILLNESSES), 2),
    ("medical word", tuple(_OTHERS), 3),
)


def _singular(key: str) -> tuple[str, ...]:
    if key.endswith("oses"):
        return (lemma(key),) if lemma(key).endswith("osis") else ()
    if key.endswith("ies"):
        return key, key[:-3] + "y"
    return (key, key[:-1]) if key.endswith("s") and not key.endswith(("ss", "is", "us")) else (key,)
