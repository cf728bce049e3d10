"""Words that reports and people use for the same thing, and words that say nothing by themselves.

A report says "the vehicle", a driver "my car". Each line of ``_SAME`` is one thing; the first word names it.
"""

STOP = frozenset(
    """a an the and or but nor so yet of in on at to from by for with about into onto over under after before
    during while when as than then that this these those there here it its itself he him his himself she her hers
    herself they them their theirs i me my mine myself we us our you your yours who whom whose which what where why
    how is am are was were be been being do does did doing done have has had having will would shall should can
    could may might must not no nor up down out off again further once only own same too very just also any all
    both each few more most other some such if because until upon without within between through via
    approximately about around stated said told advised informed indicated replied responded answered explained
    asked added noted related claimed reported s t re ve ll d m us uh um oh okay ok yeah well like gonna wanna
    gotta got get going go let one's himself identified located conducted individual subject male female subsequently
    later prior initially further additionally while however although though including regarding made make
    relayed swore swear speculated pleaded repeated instructed directed confirmed admitted estimated denied clarified
    requested offered warned ordered acknowledged transmitted disclosed exclaimed insisted mentioned recalled spoke
    driver passenger suspect witness dispatch dispatcher victim caller person party parties rear front someone
    occurred whether also took take taken gave give given received obtained proceeded attempted attempt upon
    put came come went first
    officer officers ofc sgt sergeant deputy mr mrs ms hours hrs approximate time""".split()
)

_SAME = """
car vehicle auto automobile
house residence home apartment place
pull stop stopped
drive driver driving drove operator operate
drink drinking drank drunk alcohol beer beers booze consumed consume consuming
marijuana weed cannabis pot bud
smoke smoked smoking
child children kid kids son daughter
mother mom mama mommy
father dad papa daddy
grandmother grandma granny
friend buddy pal
license licence licensed
identification id ident
handcuff handcuffs cuff cuffs handcuffed cuffed
arrest arrested arresting custody
attorney lawyer counsel
search searched searching look looking check checking
consent permission agree agreed agrees agreeing consented willing
refuse refused decline declined refusing declining
medic medics paramedic paramedics ambulance ems medical
hurt injury injured injuries pain hurts
phone cell cellphone telephone
gun firearm handgun pistol weapon
knife blade
argue argument arguing argued fight fighting fought yelling yell
hit struck strike punch punched punching hitting
push pushed shove shoved pushing
money cash dollars bucks dollar
ticket citation cite cited
warn warning warned
police cop cops
store shop
steal stole stolen theft took
pants jeans
bag backpack purse duffel
plate plates tag tags
light lights
speed speeding
red
insurance
register registration registered
transport transported transporting
request requested ask
unit units
additional another
release released releasing
exit step stepped
test tests
jail county
speak talk talking spoke speaking
understand understood understands
tired fatigued
run ran running
smell odor scent smelled smelling
spanish espanol
neighbor neighbour neighbors
wife husband spouse
bite bitten bit
large big
quick quickly fast
begin began start started
buy bought purchase purchased
obtain obtained
bathroom restroom
television tv
intoxicated drunken lit
throw threw thrown
"""

SAME: dict[str, str] = {word: line.split()[0] for line in _SAME.strip().splitlines() for word in reversed(line.split())}

# Words of which a claim and its evidence should name the same one. A word is in one class only.
CLASSES: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "color": "black white red blue green gray grey silver gold brown tan yellow orange purple pink maroon",
        "side": "left right",
        "direction": "northbound southbound eastbound westbound north south east west",
        "relative": (
            "mother father sister brother aunt uncle cousin girlfriend boyfriend wife husband grandmother "
            "grandfather son daughter roommate boss neighbor mom dad ex-wife ex-husband"
        ),
        "month": ("january february march april may june july august september october november december"),
        "day": "monday tuesday wednesday thursday friday saturday sunday yesterday tomorrow",
        "body": ("knee hip ankle wrist elbow shoulder neck eyebrow lip nose cheek jaw forearm hand foot ribs chest"),
        "weapon": (
            "knife gun firearm handgun pistol rifle shotgun revolver bat hammer machete screwdriver bottle wrench"
        ),
        "vehicle": (
            "sedan truck pickup van suv coupe motorcycle honda toyota ford chevrolet chevy nissan hyundai kia dodge "
            "jeep mazda subaru bmw audi tesla volkswagen"
        ),
        "drug": (
            "heroin cocaine methamphetamine meth fentanyl marijuana weed cannabis xanax oxycodone oxy percocet "
            "ecstasy mdma ketamine lsd pcp adderall suboxone methadone"
        ),
        "container": "backpack duffel purse wallet pocket trunk glovebox console drawer closet",
        "status": "valid suspended revoked expired clear",
        "gait": "walk run jog",
        "height": "tall short",
        "seat": "driver passenger",
        "end": "front rear",
        "door": "open closed",
        "lock": "locked unlocked",
        "sleep": "asleep awake",
        "ride": "bicycle skateboard scooter",
        "carried": "syringe needle pipe grinder bong razor cutter scissors scraper",
        "drink": "beer wine vodka whiskey tequila rum gin seltzer champagne",
        "clothes": "jacket hoodie sweater shirt vest coat sweatshirt pants shorts jeans",
        "hour": "morning afternoon evening noon midnight",
        "animal": "dog cat",
        "pay": "cash card",
        "room": "kitchen bathroom bedroom basement garage attic hallway porch",
        "lamp": "headlight taillight",
        "meal": "breakfast lunch dinner",
    }.items()
}
EQUAL_IN_CLASS = {
    "grey": "gray",
    "chevy": "chevrolet",
    "mom": "mother",
    "mommy": "mother",
    "mama": "mother",
    "dad": "father",
    "grandma": "grandmother",
    "grandpa": "grandfather",
    "northbound": "north",
    "southbound": "south",
    "eastbound": "east",
    "westbound": "west",
    "pistol": "gun",
    "handgun": "gun",
    "firearm": "gun",
    "meth": "methamphetamine",
    "weed": "marijuana",
    "cannabis": "marijuana",
    "oxy": "oxycodone",
    "percocet": "oxycodone",
    "mdma": "ecstasy",
    "walked": "walk",
    "walks": "walk",
    "walking": "walk",
    "ran": "run",
    "runs": "run",
    "running": "run",
    "jogged": "jog",
    "jogging": "jog",
    "taller": "tall",
    "shorter": "short",
    "back": "rear",
    "shut": "closed",
    "bike": "bicycle",
}
# Words of a class that are no others than the one named: a "firearm" may be a rifle, and a pocket the bag's.
KINDS = {"gun": frozenset("rifle shotgun revolver".split())} | {
    bag: frozenset(["pocket"]) for bag in ("backpack", "duffel", "purse")
}

PHONETIC: dict[str, str] = {
    word: word[0]
    for word in """alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett julia kilo lima mike
    november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu adam baker boy charles david
    edward frank george henry ida john king lincoln mary nora ocean paul queen robert sam tom union william young
    zebra""".split()
} | {"x-ray": "x"}
