package org.twinflow.meetings;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** Questions with which people who do not know each other begin to talk: a kit of ten, and those of the project. */
@Service
@Transactional
public class IceBreakers {

    /** What comes with the application; the words are keys of the pages. */
    public static final List<String> KIT = List.of(
            "window",
            "breakfast",
            "sound",
            "word",
            "way-to-school",
            "weekend",
            "animal",
            "two-truths",
            "river",
            "music");

    private static final int LONGEST = 300;
    private static final int MOST = 100;

    private final IceBreakerRepository breakers;
    private final Meetings meetings;
    private final Clock clock;

    IceBreakers(IceBreakerRepository breakers, Meetings meetings, Clock clock) {
        this.breakers = breakers;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** The cards of a meeting: who takes part sees those that are chosen, teachers the whole kit. */
    @Transactional(readOnly = true)
    public List<Card> of(MeetingId id, Reader reader) {
        var meeting = meetings.seen(id, reader);
        var teaches = reader.teachesIn(meeting.project().id());
        return Stream.concat(
                        KIT.stream()
                                .map(card ->
                                        new Card(card, null, meeting.cards().contains(card))),
                        breakers.findByProjectOrderByWrittenAt(meeting.project()).stream()
                                .map(each -> new Card(
                                        each.id().toString(),
                                        each.words(),
                                        meeting.cards().contains(each.id().toString()))))
                .filter(card -> teaches || card.chosen())
                .toList();
    }

    /** Takes these cards for a meeting, and one that is written for it if there is one; the teachers may. */
    public void choose(MeetingId id, List<String> cards, String own, Reader by) {
        var meeting = meetings.led(id, by);
        var known = of(id, by).stream().map(Card::id).toList();
        var chosen =
                new java.util.ArrayList<>(cards.stream().filter(known::contains).toList());
        var words = own.strip();
        if (words.length() > LONGEST || (!words.isEmpty() && known.size() >= MOST)) {
            throw new InvalidException(FieldError.of("own", "meetings.cards.form", LONGEST));
        }
        if (!words.isEmpty()) {
            var written = breakers.save(new IceBreaker(meeting.project(), words, by.person(), clock.instant()));
            chosen.add(written.id().toString());
        }
        meeting.play(chosen);
    }
}
