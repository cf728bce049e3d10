"""Sentences cut into what can each be right or wrong, in the phrasing of real drafts."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.report import Claim, ClaimKind
from models.spans import TextSpan
from reviewer.report.clauses import clauses
from reviewer.report.stated import sentence_numbers, stated


def cut(sentence):
    return [span.of(sentence) for span in clauses(sentence)]


@pytest.mark.parametrize(
    "parts",
    [
        ["I explained that the limit drops to 35 at the school", "and requested his license, registration, and insurance."],
        ["At approximately 2342 hours,", "I conducted a traffic stop on a silver Honda Accord."],
        ["I arrived to find a white Equinox and a gray Tacoma,", "and asked for medics,", "who were about seven minutes away."],
        ["She stated that it was just a bruise", "and that she did not want an ambulance."],
        ["Officer Wen told the front passenger to kneel;", "the front passenger denied tensing."],
        ["I read Tolliver his rights from a card,", "and he replied that he understood", "and asked what it meant."],
        ["After I gave Elena a card with the number of the shelter,", "I read Martin his Miranda rights."],
        ["I informed the suspect that the vehicle would be towed per department protocol",
         "and explained the process for him", "to retrieve it later."],
        ["I told him to \"drop it\"", "and \"get on the ground.\""],
        ["He said that he was tired,", "that he had not slept,", "and that he wanted to go home."],
        ["I spoke to a woman", "who had called about a noise."],
        ["I searched a blue bag", "containing a scale and two phones."],
        ["I waited in the car", "and when I pulled up in front of him,", "I observed the knife in his right hand."],
        ["He was charged with unlawful possession of a firearm,", "possession of a large capacity firearm,",
         "and reckless operation of a vehicle."],
        ["I asked the subject if he spoke English,", "to which he replied, \"Yeah.\""],
        ["I advised him of his rights,", "specifically stating that he could stay silent."],
        ["I turned to the bystanders,", "repeatedly ordering everyone to \"back up\""],
        ["I saw a firearm on a male subject,", "later identified as Mr. King."],
        ["According to Dispatch, the vehicle was stolen", "and the owner was Ingrid Halvorsen."],
        ["By his own account, he had two beers", "and left at nine."],
        ["The driver's speech was thick and slurred,", "and he fumbled with his wallet."],
        ["I stated that when I pulled up in front of him,", "I observed the knife in his hand."],
        ["As we escorted the subject to the parked patrol car,", "he asked why his wife needed to come,",
         "and I explained it."],
        ["He fled on foot,", "striking one officer", "and attempting to grab another officer."],
        ["The other driver gave his name as Karl Hensler,", "said that his wrist might be hurt,", "and sat down."],
        ["I was involved in an incident and a vehicle", "described as a white Lexus."],
        ["The driver did not yield at once", "when I activated my lights."],
        ["Simmons stated that he was the one who smoked", "and that Dunn had taken one hit."],
        ["Before releasing them, I asked Simmons if he was okay to drive,", "and he said that he was fine."],
        ["I informed Simmons that he could tell me to stop at any time,", "and he thanked me."],
    ],
)  # fmt: skip
def test_a_new_thing_told_is_a_clause(parts):
    assert cut(" ".join(parts)) == [part.rstrip(";") if part.endswith(";") else part for part in parts]


@pytest.mark.parametrize(
    "sentence",
    [
        "The driver stated that he believed the speed limit was 45.",
        "I told the driver that I stopped him for running the red light at Seventh and for drifting over the line.",
        "I told him to provide proof of insurance within thirty days.",
        "When asked, he declined.",
        'She said, "I went home, and he followed me, and then I called."',
        "The vehicle was towed by [INSERT: company, and where it was taken].",
        "The bag located at the scene was his.",
        "The officer who stopped him left.",
        "According to the driver, the other car ran the light.",
        "And according to her, he had stopped his medicine in May.",
        "In the driver's words, the light was green.",
        "I informed the individual, later identified as Parrish Butler, that he was under arrest.",
        "The passenger is further described as a female adult in a dark coat.",
        "The suspect was then escorted out of the building.",
        "Dunn admitted that the bag and the grinder were his.",
        "Officers located a loaded Ruger.",
        "He did not wish to speak without a lawyer or his dad.",
        "I asked Lovett where he lived.",
        "I asked him when he was last stopped.",
        "I explained it was because he was drinking.",
        "I was interviewing a male suspect regarding a prior altercation.",
        "Another subject on the scene, identified as Matt, stated he was 27 years old.",
        "I advised him that if he could not afford one, a lawyer would be provided.",
        "No.",
    ],
)
def test_one_thing_told_stays_whole(sentence):
    assert cut(sentence) == [sentence]


@given(st.text(alphabet=st.sampled_from("abcd and, who; I said. \u201cx\u201d [y] (z)\n"), max_size=120))
def test_nothing_is_lost_and_nothing_overlaps(sentence):
    spans = clauses(sentence)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    kept = {at for span in spans for at in range(span.start, span.end)}
    assert all(sentence[at] in " ;\t\n" for at in range(len(sentence)) if at not in kept)


def claims(*quotes):
    made, at = [], 0
    for position, quote in enumerate(quotes):
        made.append(Claim(str(position), "r", position, TextSpan(at, at + len(quote)), quote, ClaimKind.ASSERTION))
        at += len(quote) + 1
    return made


@pytest.mark.parametrize(
    ("quotes", "meant"),
    [
        (["I stopped the car", "and requested his license."], "I requested his license."),
        (["Duarte stated that it was a bruise", "and that she was fine."], "Duarte stated that she was fine."),
        (["The driver denied drinking.", "He stated that he was tired."], "The driver stated that he was tired."),
        (["I asked for medics,", "who were minutes away."], "I asked for medics who were minutes away."),
        (["I told the passenger to wait.", "She replied that she would."], "The passenger replied that she would."),
        (["I asked Officer Sorrell to wait,", "and he replied that he could not."],
         "Officer Sorrell replied that he could not."),
    ],
)  # fmt: skip
def test_a_clause_can_be_read_alone(quotes, meant):
    assert stated(claims(*quotes))[-1].replace(",", "") == meant


def test_clauses_know_their_sentence():
    assert sentence_numbers(claims("I left", "and came back.", "He stayed.", "At 5 p.m.", "he left")) == [0, 0, 1, 2, 2]


def test_a_heading_is_no_part_of_the_sentence_after_it():
    heading, first = claims("NARRATIVE", "He left the house.")
    heading = replace(heading, kind=ClaimKind.HEADING)
    assert sentence_numbers([heading, first]) == [0, 1]
    assert stated([heading, first])[1] == "He left the house."
