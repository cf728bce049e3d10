"""A domestic disturbance in which one person speaks Spanish for part of it, with a television on."""

from making.mix import Part, Turn

ID = "domestic"
TITLE = "Domestic disturbance, one person speaks Spanish for part of it"
OFFICER = "Officer Tate"
START_UTC = "2026-05-02T03:12:10Z"
IS_OUTDOORS = False
SEED = 20260502
CAMERA = "KESTREL CAM 4 X1184"
CAST = {
    "Officer Tate": Part("joe@1.05", "wearer", "near"),
    "Elena Duarte": Part("woman", "civilian", "beside"),
    "Martin Duarte": Part("man_2", "civilian", "window"),
    "Officer Quill": Part("joe@0.93", "other_officer", "beside"),
    "Dispatch": Part("dispatch", "dispatch", "radio"),
    "Television": Part("announcer", "media", "television"),
}
_T, _E, _M, _Q, _R, _V = CAST
TURNS = [
    Turn(_R, "Two Adam Six, Two Adam Eleven, disturbance at eighteen-oh-six Garland Street, apartment nine. Neighbor reports yelling and something breaking."),
    Turn(_T, "Two Adam Six, en route from Fulton.", 0.4),
    Turn(_R, "Copy. Twenty-three thirteen.", 0.4),
    Turn(_T, "Police department. Can somebody come to the door?", 3.5),
    Turn(_V, "He has a gun! Get down on the floor, everybody down! Nobody leaves this house alive.", 0.6),
    Turn(_E, "Come in, it's open. It's okay, that's the television.", 1.2),
    Turn(_T, "Can you turn that down for me, please? I'm Officer Tate. Are you the one who lives here?"),
    Turn(_E, "Yes. I'm Elena. Elena Duarte. D, U, A, R, T, E.", 0.7),
    Turn(_T, "Is anybody hurt, Elena?"),
    Turn(_E, "My wrist. It's not bad. I hit it on the door.", 0.6),
    Turn(_T, "Which wrist?"),
    Turn(_E, "The left one. It's just a bruise. I don't want an ambulance.", 0.5),
    Turn(_T, "Okay. Who else is in the apartment?"),
    Turn(_E, "My husband, Martin. He's in the kitchen. And my daughter is asleep, she's six.", 0.6),
    Turn(_Q, "I've got him in the kitchen, Tate. You good?", 0.5),
    Turn(_T, "I'm good. Tell me what happened tonight.", 0.2),
    Turn(_E, "We had an argument about the rent. He lost his job in March and he didn't tell me.", 0.8),
    Turn(_E, "Yo le grité primero. Él no me pegó. Tiró un plato al suelo y se rompió.", 0.9, "es", "I yelled at him first. He didn't hit me. He threw a plate on the floor and it broke."),
    Turn(_T, "Sorry, in English if you can? You said something about a plate?"),
    Turn(_E, "He threw a plate on the floor. It broke. That's the noise the neighbor heard.", 0.7),
    Turn(_T, "Did he throw it at you?"),
    Turn(_E, "No. No, at the floor. He never touched me.", -0.2),
    Turn(_T, "How did you hurt the wrist?"),
    Turn(_E, "I was going out of the bedroom, and maybe I pulled the door too hard. I think it was around eleven.", 0.7),
    Turn(_E, "Por favor, no se lo lleven. Mi hija lo necesita.", 0.8, "es", "Please don't take him away. My daughter needs him."),
    Turn(_T, "Okay. Stay here for me. I'm gonna go talk to him."),
    Turn(_T, "Hey, Martin? I'm Officer Tate. You want to tell me your side?", 2.5),
    Turn(_M, "Am I being arrested?", 0.7),
    Turn(_T, "Right now you're being detained while we figure this out. You're not under arrest."),
    Turn(_M, "We argued. I got mad and I broke a plate. I'll pay for it, it's my own plate.", 0.8),
    Turn(_T, "Did you put your hands on her at any point?"),
    Turn(_M, "No, sir. I never put my hands on her.", 0.2),
    Turn(_T, "How much have you had to drink?"),
    Turn(_M, "Two beers. Maybe three. I'm not drunk.", 0.8),
    Turn(_Q, "There's three empty cans on the counter.", 0.3),
    Turn(_T, "Are there any weapons in the house?"),
    Turn(_M, "No. I sold my rifle last year.", 0.6),
    Turn(_T, "Martin, I'm gonna read you something. You have the right to remain silent. Anything you say can and will be used against you in a court of law. You have the right to an attorney. If you cannot afford one, one will be appointed for you. Do you understand?", 1.0),
    Turn(_M, "Yes, I understand. I think I should talk to a lawyer before I say anything else.", 0.8),
    Turn(_T, "Okay. That's fine. We'll stop there."),
    Turn(_Q, "So what are you thinking? He did it?", 1.8),
    Turn(_T, "I don't think so. She says he never touched her. The bruise could be the door. I don't have enough for battery.", 0.2),
    Turn(_Q, "Neighbor in seven says she only heard the woman yelling. She didn't hear any hitting.", 0.3),
    Turn(_T, "All right. Then let's separate them for the night. Can he stay with somebody?"),
    Turn(_M, "I can go to my cousin's. He's on Sixth Street, ten minutes from here.", 0.6),
    Turn(_T, "Okay. You take what you need, and you don't come back till tomorrow at noon. Is that a deal?"),
    Turn(_M, "Yeah. That's a deal.", 0.5),
    Turn(_T, "Elena, he's gonna stay at his cousin's tonight. Here's a card with the number of the shelter and the case number. Do you feel safe here?", 2.2),
    Turn(_E, "Yes. I feel safe. Thank you.", 0.6),
    Turn(_T, "Do you want to make a written statement?"),
    Turn(_E, "No. I don't want to press charges, and I don't want to write anything.", 0.5),
    Turn(_T, "Okay. That's up to you."),
    Turn(_T, "Dispatch, Two Adam Six, parties separated for the night, no arrest. Both units clear.", 2.2),
    Turn(_R, "Two Adam Six, Two Adam Eleven clear, twenty-three fifty-one.", 0.4),
]
HEAD = ["INCIDENT REPORT", "Case Number: 26-05204", "Reporting Officer: Officer J. Tate #1184", "Date: 05/01/2026", "Narrative:"]
S, C, N, X, F = "supported", "contradicted", "not_found", "not_checkable", "not_factual"
DRAFT = [
    [
        ("At approximately 2313 hours, Officer Quill and I were dispatched to 1806 Garland Street, apartment nine, for a disturbance.", S, [], [0, 2], ""),
        ("Dispatch advised that a neighbor reported yelling and something breaking.", S, [], [0], ""),
        ("As I stood at the door, I heard a male inside shout that he had a gun and that nobody would leave the house alive.", C, ["background_media"], [4, 5], "The television said it."),
        ("I contacted Elena Duarte, who told me that the door was open and asked us to come in.", S, [], [5], ""),
        ("Duarte stated that her right wrist was hurt.", C, ["action"], [9, 11], "She said the left one."),
        ("She stated that it was just a bruise and that she did not want an ambulance.", S, [], [11], ""),
        ("Duarte advised that her husband, Martin, was in the kitchen and that her daughter, age six, was asleep.", S, [], [13], ""),
        ("Duarte appeared fearful and avoided eye contact when her husband's name was mentioned.", X, ["inferred_intent"], [], "Demeanor cannot be heard."),
    ],
    [
        ("Duarte stated that they had an argument about the rent because he lost his job in March.", S, [], [16], ""),
        ("Duarte stated in Spanish that he hit her first and then threw a plate.", C, ["negation"], [17], "She said that she yelled first and that he did not hit her."),
        ("She told me that he threw a plate on the floor and that it broke.", S, [], [19], ""),
        ("When I asked whether he threw it at her, Duarte replied, \"Yes, right at my head.\"", C, ["quotation"], [20, 21], "She said: No, at the floor."),
        ("Duarte stated that he never touched her.", S, [], [21], ""),
        ("Duarte confirmed that she pulled the bedroom door at exactly eleven.", C, ["degree"], [23], "She said maybe, and around eleven."),
        ("The residence was in disarray, and I observed a broken plate on the kitchen floor.", X, [], [], "Only the picture could show it."),
        ("The damage to the property is estimated at [INSERT: value of property].", F, ["placeholder"], [], "A placeholder was left in."),
    ],
    [
        ("I informed Martin Duarte that he was being detained and that he was not under arrest.", S, [], [28], ""),
        ("Martin stated that he got mad and broke a plate and that he would pay for it.", S, [], [29], ""),
        ("Martin stated that he never put his hands on her.", S, [], [31], ""),
        ("Martin stated that he had consumed six beers.", C, ["number"], [33], "He said two, maybe three."),
        ("Officer Quill noted three empty cans on the counter.", S, [], [34], ""),
        ("Martin said that he had sold his shotgun last year.", C, ["action"], [36], "He said his rifle."),
        ("I advised Martin of his Miranda rights, and he stated that he understood.", S, [], [37, 38], ""),
        ("Martin waived his rights and agreed to answer further questions.", C, ["negation"], [38, 39], "He asked for a lawyer."),
        ("Officer Quill stated that he should talk to a lawyer before he said anything else.", C, ["attribution"], [38], "Martin said it."),
        ("Martin's actions constituted felony battery on a spouse.", C, ["legal_characterization"], [41], "The officer said that he did not have enough for battery."),
        ("Officer Quill advised that the neighbor in apartment twelve only heard the woman yelling.", C, ["number"], [42], "The neighbor in seven."),
    ],
    [
        ("Martin agreed to go to his cousin's on Sixth Street for the night.", S, [], [44, 46], ""),
        ("I told him not to come back until tomorrow at noon.", S, [], [45], ""),
        ("After I gave Elena a card with the number of the shelter, I read Martin his Miranda rights.", C, ["order"], [37, 47], "The rights were read first."),
        ("Elena was handcuffed and escorted to my patrol vehicle.", N, ["invented_event"], [], "Nothing of the kind is heard."),
        ("Elena stated that she felt safe.", S, [], [48], ""),
        ("She stated that she did not want to press charges or write a statement.", S, [], [49, 50], ""),
        ("Both units cleared at 2315 hours.", C, ["time"], [53], "Dispatch said twenty-three fifty-one."),
        ("Photographs were booked under [INSERT: evidence number].", F, ["placeholder"], [], "A placeholder was left in."),
        ("This report was prepared with the assistance of artificial intelligence from body-worn camera audio.", F, [], [], "The disclosure of the form."),
    ],
]
EDITS = {
    "The damage to the property is estimated at [INSERT: value of property].": "The damage to the property is estimated at 15 dollars.",
    "As I stood at the door, I heard a male inside shout that he had a gun and that nobody would leave the house alive.": None,
    "Martin stated that he had consumed six beers.": "Martin stated that he had consumed two or three beers.",
    "Photographs were booked under [INSERT: evidence number].": "Photographs were booked under 26-05204-B.",
    "Duarte stated that he never touched her.": "Duarte stated that he never touched her but appeared to protect him.",
    "Martin waived his rights and agreed to answer further questions.": "Martin was cooperative throughout.",
}
