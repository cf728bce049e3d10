"""A traffic stop with a refused search: what is said, what the draft makes of it, what the officer edits."""

from making.mix import Part, Turn

ID = "traffic_stop"
TITLE = "Traffic stop with a refused search"
OFFICER = "Officer Marsh"
START_UTC = "2026-03-14T06:41:30Z"
IS_OUTDOORS = True
SEED = 20260314
CAMERA = "KESTREL CAM 4 X2207"
CAST = {
    "Officer Marsh": Part("joe", "wearer", "near"),
    "Driver": Part("man", "civilian", "window"),
    "Passenger": Part("woman", "civilian", "far"),
    "Officer Lund": Part("joe@0.93", "other_officer", "beside"),
    "Dispatch": Part("dispatch", "dispatch", "radio"),
}
_M, _D, _P, _L, _R = CAST
TURNS = [
    Turn(_M, "Central, Three Baker Nine, traffic stop."),
    Turn(_R, "Three Baker Nine, go ahead."),
    Turn(_M, "Eastbound Orchard Avenue at Wexler. It's a green Subaru Outback, Oregon plate, Tango Lima Nora four one seven."),
    Turn(_R, "Copy, Three Baker Nine. Twenty-two forty-two hours.", 0.5),
    Turn(_M, "Evening. I'm Officer Marsh with the city police. The reason I'm stopping you is you were doing fifty-two in a thirty-five.", 2.0),
    Turn(_D, "Fifty-two? I thought the limit was forty-five through here."),
    Turn(_M, "No, it drops to thirty-five at the school. Can I see your license, registration, and insurance?"),
    Turn(_D, "Sure. Um, the license is in my wallet. The registration's in the glove box, I think.", 0.8),
    Turn(_P, "I'm looking for it. There's, like, a hundred receipts in here.", 0.4),
    Turn(_M, "Take your time. Where are you two headed tonight?"),
    Turn(_D, "Home. We were at my sister's place over on Calder Street. It's her birthday."),
    Turn(_M, "Anything to drink tonight?"),
    Turn(_D, "I had one glass of wine with dinner. That was at like seven.", 0.9),
    Turn(_M, "One glass, around seven. Okay."),
    Turn(_P, "Here's the registration. The insurance card might be the old one.", 0.3),
    Turn(_M, "Yeah, this card expired in January. Do you have a current one on your phone?"),
    Turn(_D, "I can look it up. Give me a minute."),
    Turn(_M, "So you're Nathan Pruitt. Is that your current address, on Halsey Road?"),
    Turn(_D, "No, I moved in the fall. It's forty-one, no, fourteen, sorry. Fourteen Birch Lane, apartment two.", 0.5),
    Turn(_M, "Fourteen Birch Lane, apartment two. And what's your name, ma'am?"),
    Turn(_P, "Do I have to tell you?", 0.7),
    Turn(_M, "You don't have to, no."),
    Turn(_P, "Then I'd rather not.", 0.4),
    Turn(_M, "That's fine. Sit tight for me, I'll be right back."),
    Turn(_M, "Central, Three Baker Nine, can you run a driver? Last of Pruitt, P, R, U, I, T, T, first Nathan, date of birth September third, nineteen eighty-nine.", 2.2),
    Turn(_R, "Three Baker Nine, Nathan Pruitt is valid, no wants. One prior citation for speed in twenty twenty-three.", 1.9),
    Turn(_M, "Copy. Start me a second unit, no rush."),
    Turn(_L, "Three Baker Four, I'm around the corner. I'll head over.", 0.4),
    Turn(_L, "Hey, Marsh. What have you got?", 2.4),
    Turn(_M, "Speed. He says one glass of wine. I don't smell any alcohol on him, but she won't give a name, and I think there's something in that car."),
    Turn(_L, "You think, or you saw something?", 0.2),
    Turn(_M, "Just a feeling. There's a locked toolbox on the back seat. I'm gonna ask him."),
    Turn(_L, "All right, I'll stand with the passenger.", 0.1),
    Turn(_M, "Mr. Pruitt, do me a favor and step out, come back here to the front of my car.", 1.9),
    Turn(_D, "Am I in trouble for something?", 0.5),
    Turn(_M, "You're not under arrest. I just want to talk to you. Is there anything illegal in the vehicle? Guns, drugs, anything like that?"),
    Turn(_D, "No. No, nothing like that.", 0.3),
    Turn(_M, "Okay. Then you wouldn't mind if I take a quick look inside?"),
    Turn(_D, "Actually, I do mind. I don't consent to a search.", 0.8),
    Turn(_M, "You don't have anything to hide, right? It'd only take two minutes."),
    Turn(_D, "I said no. I don't consent.", -0.3),
    Turn(_M, "All right, all right. That's your right. What's in the toolbox on the back seat?", 0.3),
    Turn(_D, "My tools. I'm an electrician. I'd rather not answer any more questions without a lawyer.", 0.6),
    Turn(_M, "Okay. You're not being questioned, sir. Just wait here for me."),
    Turn(_D, "Can I at least sit down? My right knee is killing me. I had surgery on it in November.", 0.9),
    Turn(_M, "Yeah, you can sit on the bumper. Do you need medical?"),
    Turn(_D, "No, I don't need an ambulance. I just can't stand on it that long.", 0.4),
    Turn(_L, "Passenger says the toolbox is his for work. She didn't say anything else.", 2.0),
    Turn(_M, "Okay. There's no dog available till midnight, I asked before. I'm not gonna hold him for that."),
    Turn(_L, "Good call. You've got nothing to hold him on.", -0.2),
    Turn(_M, "I'm gonna write him for the speed and cut him loose."),
    Turn(_M, "Mr. Pruitt, here's what we're doing. I'm citing you for the speed, fifty-two in a thirty-five. The insurance is just a warning tonight. Get me proof of it within ten days.", 1.9),
    Turn(_D, "So I'm free to go?", 0.4),
    Turn(_M, "Once you sign. It's not an admission of guilt, you're just promising to appear or pay. Your court date is April twenty-first at nine in the morning."),
    Turn(_D, "Okay. Where do I sign?", 0.5),
    Turn(_M, "Right there at the bottom. Drive safe, and slow down by the school."),
    Turn(_P, "Thank you. Good night.", 0.6),
    Turn(_M, "Central, Three Baker Nine, clear with one citation.", 2.0),
    Turn(_R, "Three Baker Nine clear, twenty-three oh six.", 0.5),
]
HEAD = ["INCIDENT REPORT", "Case Number: 26-03117", "Reporting Officer: Officer K. Marsh #2207", "Date: 03/13/2026", "Narrative:"]
S, C, N, X, F = "supported", "contradicted", "not_found", "not_checkable", "not_factual"
# Paragraphs of the draft: sentence, verdict, kinds, turns that bear on it, what is wrong or why.
DRAFT = [
    [
        ("On the listed date at approximately 2242 hours, I conducted a traffic stop on a green Subaru Outback bearing Oregon license plate TLN417 on eastbound Orchard Avenue at Wexler.", S, [], [2, 3], ""),
        ("I contacted the driver and advised him that he was stopped for traveling 62 miles per hour in a 35 mile per hour zone.", C, ["number"], [4], "The officer said fifty-two."),
        ("The driver stated that he believed the speed limit was 45.", S, [], [5], ""),
        ("I explained that the limit drops to 35 at the school and requested his license, registration, and insurance.", S, [], [6], ""),
        ("As I spoke with him, I observed that his eyes were bloodshot and watery.", X, [], [], "Only the picture could show it."),
        ("The driver stated that he was coming home from his brother's residence on Calder Street, where they had celebrated a birthday.", C, ["name"], [10], "He said his sister's place."),
        ("When asked about alcohol, he stated that he had one glass of wine with dinner at around seven.", S, [], [11, 12, 13], ""),
        ("The passenger located the registration and provided an insurance card that had expired in January.", S, [], [14, 15], ""),
    ],
    [
        ("The driver was identified as Nathan Pruitt, who advised that he now resides at 41 Birch Lane, apartment two.", C, ["number"], [18, 19], "He corrected himself: fourteen, not forty-one."),
        ("I asked the passenger for her name, and she stated that she would rather not give it.", S, [], [19, 22], ""),
        ("The passenger is further described as [INSERT: description of passenger].", F, ["placeholder"], [], "A placeholder was left in."),
        ("I ran Pruitt through dispatch with a date of birth of September 3, 1989.", S, [], [24], ""),
        ("Dispatch advised that Pruitt's license was suspended and that he had one prior citation for speed.", C, ["negation"], [25], "Dispatch said valid, no wants."),
        ("I requested a second unit, and Officer Lund responded to the scene.", S, [], [26, 27, 28], ""),
        ("I informed Officer Lund that I could smell a strong odor of alcohol coming from Pruitt.", C, ["negation"], [29], "He said that he did not smell any."),
        ("I told Officer Lund that there was a locked toolbox on the back seat.", S, [], [31], ""),
        ("Based on my training and experience, locked containers of this kind are frequently used to conceal narcotics.", N, ["boilerplate"], [], "A stock phrase without support in the footage."),
    ],
    [
        ("I had Pruitt step out and come back to the front of my car, and I told him that he was not under arrest.", S, [], [33, 35], ""),
        ("I asked whether there was anything illegal in the vehicle, such as guns or drugs, and Pruitt replied that there was nothing like that.", S, [], [35, 36], ""),
        ("Pruitt consented to a search of the vehicle.", C, ["negation"], [38, 40], "He refused twice."),
        ("When I asked about the toolbox, Pruitt stated, \"I'm not telling you what's in there, so get a warrant.\"", C, ["quotation"], [42], "He said: My tools. I'm an electrician."),
        ("Officer Lund stated that he was an electrician and that he would rather not answer any more questions without a lawyer.", C, ["attribution"], [42], "The driver said it."),
        ("Pruitt was attempting to stall in order to conceal evidence.", X, ["inferred_intent"], [], "What he meant to do cannot be heard."),
        ("Pruitt complained about his left knee and said that he had surgery on it in November.", C, ["action"], [44], "He said the right knee."),
        ("I asked whether he needed medical attention, and he said that he did not need an ambulance.", S, [], [45, 46], ""),
        ("Before I asked for permission to search, I told Pruitt that he could sit on the bumper.", C, ["order"], [37, 45], "The request to search came first."),
        ("Officer Lund advised me that the passenger said the toolbox was his for work.", S, [], [47], ""),
        ("A purple elephant was seated in the back of the vehicle.", N, ["planted_error"], [], "An error planted by the drafting software's check on its reader."),
        ("A canine unit arrived and alerted to the odor of narcotics at the rear door.", N, ["invented_event"], [48], "No dog came; none was available."),
    ],
    [
        ("I informed Pruitt that I was citing him for the speed and that the insurance was only a warning.", S, [], [51], ""),
        ("I told him to provide proof of insurance within thirty days.", C, ["number"], [51], "He said ten days."),
        ("I explained that signing was not an admission of guilt and gave him a court date of April 21 at nine in the morning.", S, [], [53], ""),
        ("I transmitted that I was clear with one citation at 2306 hours.", S, [], [57, 58], ""),
        ("The body-worn camera footage was uploaded under [INSERT: evidence number].", F, ["placeholder"], [], "A placeholder was left in."),
        ("This report was prepared with the assistance of artificial intelligence from body-worn camera audio and reviewed by the reporting officer.", F, [], [], "The disclosure of the form."),
    ],
]
# What the officer changed before signing: new text, or None where the sentence was taken out.
EDITS = {
    "The passenger is further described as [INSERT: description of passenger].": "The passenger is further described as a female adult in a dark coat.",
    "A purple elephant was seated in the back of the vehicle.": None,
    "I contacted the driver and advised him that he was stopped for traveling 62 miles per hour in a 35 mile per hour zone.": "I contacted the driver and advised him that he was stopped for traveling 52 miles per hour in a 35 mile per hour zone.",
    "The body-worn camera footage was uploaded under [INSERT: evidence number].": "The body-worn camera footage was uploaded under 26-03117-A.",
    "I told Officer Lund that there was a locked toolbox on the back seat.": "I told Officer Lund that I had seen a locked toolbox with a suspicious bulge on the back seat.",
    "Pruitt consented to a search of the vehicle.": "Pruitt initially consented to a search of the vehicle and then became uncooperative.",
}
