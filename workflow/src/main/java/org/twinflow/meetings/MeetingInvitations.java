package org.twinflow.meetings;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.projects.Projects;

/**
 * Meetings as files that calendars take in. Such a file lies on machines that are not ours, so it names the project and
 * not what people wrote; the link to the room is not in it either.
 */
@Service
@Transactional(readOnly = true)
public class MeetingInvitations {

    private final MeetingRepository meetings;
    private final Projects projects;
    private final Clock clock;

    MeetingInvitations(MeetingRepository meetings, Projects projects, Clock clock) {
        this.meetings = meetings;
        this.projects = projects;
        this.clock = clock;
    }

    /** @param cancelled whether it tells calendars to forget the meeting */
    public record File(String text, boolean cancelled) {}

    /**
     * The file of a meeting as it stands now, for features that know who is invited; none before it has its time.
     *
     * @param sender the mail address that it comes from; a published event has to name an organizer (RFC 5546, 3.2.1),
     *     and the one who called the meeting is not to lie on other machines
     */
    public Optional<File> of(MeetingId id, String sender) {
        return meetings.findById(id).flatMap(meeting -> {
            var begin = meeting.beginsAt();
            if (begin == null) {
                return Optional.empty();
            }
            var off = meeting.state() == MeetingDetails.State.CALLED_OFF;
            var event = new VEvent(false);
            event.add(new Uid("meeting-" + meeting.id() + "@twinflow"));
            event.add(new DtStamp(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
            event.add(new Organizer(URI.create("mailto:" + sender)));
            event.add(new Sequence(off ? 1 : 0));
            event.add(new DtStart<>(begin));
            event.add(new DtEnd<>(begin.plus(Duration.ofMinutes(meeting.minutes()))));
            event.add(new Summary(projects.facts(meeting.project()).title()));
            Status status = off ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
            event.add(status);
            return Optional.of(new File(written(event, off), off));
        });
    }

    private static String written(VEvent event, boolean off) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Twinflow//Meetings//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(off ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH);
        calendar.add(event);
        try (var text = new StringWriter()) {
            new CalendarOutputter(true).output(calendar, text);
            return text.toString();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
