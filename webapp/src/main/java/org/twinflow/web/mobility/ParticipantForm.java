package org.twinflow.web.mobility;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.NewParticipant;
import org.twinflow.mobility.TravellerFacts;
import org.twinflow.mobility.TravellerKind;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;

/**
 * What somebody writes to add a traveller.
 *
 * @param guardians the account names of those who answer for a minor, with commas between them
 */
record ParticipantForm(
        @Nullable String person,
        @Nullable String kind,
        @Nullable Boolean minor,
        @Nullable String residence,
        @Nullable Boolean thirdCountry,
        @Nullable Boolean withParent,
        @Nullable Boolean travelBan,
        @Nullable Boolean disagreement,
        @Nullable Boolean inclusion,
        @Nullable Boolean leader,
        @Nullable String guardians) {

    static ParticipantForm empty(String residence) {
        return new ParticipantForm("", "PUPIL", true, residence, false, false, false, false, false, false, "");
    }

    NewParticipant participant(People people) {
        var answers = new Answers();
        var participant = new NewParticipant(
                new PersonId(answers.id("person", person)),
                new TravellerFacts(
                        answers.choice("kind", kind, TravellerKind.class),
                        is(minor),
                        Answers.text(residence).toUpperCase(Locale.ROOT),
                        is(thirdCountry),
                        is(withParent),
                        is(travelBan),
                        is(disagreement),
                        is(inclusion),
                        is(leader)),
                guardians(people, answers));
        answers.check();
        return participant;
    }

    private List<PersonId> guardians(People people, Answers answers) {
        return Arrays.stream(Answers.text(guardians).split("[,;\\s]+"))
                .filter(name -> !name.isBlank())
                .flatMap(name -> {
                    var known = people.byUsername(name);
                    if (known.isEmpty()) {
                        answers.wrong("guardians", "mobility.guardians.unknown", name);
                    }
                    return known.stream();
                })
                .map(person -> person.id())
                .toList();
    }

    private static boolean is(@Nullable Boolean ticked) {
        return Boolean.TRUE.equals(ticked);
    }
}
