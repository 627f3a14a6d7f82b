package org.twinflow.meetings;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinflow.meetings.MeetingDetails.State;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.RefusedException;

@Entity
class Meeting {

    @EmbeddedId
    private MeetingId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "project"))
    private ProjectId project;

    private String title;
    private String words;
    private String link;
    private int minutes;
    private String zone;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "asked_by"))
    private PersonId askedBy;

    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    private @Nullable Instant beginsAt;

    @ElementCollection
    @CollectionTable(name = "meeting_slot", joinColumns = @JoinColumn(name = "meeting"))
    @OrderColumn(name = "place")
    @Column(name = "begins_at")
    private List<Instant> times = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "meeting_answer", joinColumns = @JoinColumn(name = "meeting"))
    @OrderColumn(name = "place")
    private List<MeetingAnswer> answers = new ArrayList<>();

    Meeting(ProjectId project, NewMeeting wanted, PersonId by, ZoneId zone, Instant now) {
        this.id = MeetingId.next();
        this.project = project;
        this.title = wanted.title();
        this.words = wanted.words();
        this.link = wanted.link();
        this.minutes = wanted.minutes();
        this.zone = zone.getId();
        this.askedBy = by;
        this.askedAt = now;
        this.times.addAll(wanted.times());
    }

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    /** Replaces what the person said before. */
    void answer(PersonId person, Map<Instant, Suits> said, Instant now) {
        mustBeOpen();
        answers.removeIf(each -> each.person().equals(person.id()));
        times.stream()
                .filter(said::containsKey)
                .forEach(
                        time -> answers.add(new MeetingAnswer(person.id(), time, String.valueOf(said.get(time)), now)));
    }

    void choose(Instant time) {
        mustBeOpen();
        beginsAt = time;
        state = State.CHOSEN;
    }

    void callOff() {
        state = State.CALLED_OFF;
    }

    Optional<Suits> said(PersonId person, Instant time) {
        return answers.stream()
                .filter(each -> each.person().equals(person.id()) && each.slot().equals(time))
                .map(each -> Suits.valueOf(each.answer()))
                .findFirst();
    }

    List<PersonId> people() {
        return answers.stream()
                .map(each -> new PersonId(each.person()))
                .distinct()
                .toList();
    }

    private void mustBeOpen() {
        if (state != State.OPEN) {
            throw new RefusedException("meetings.closed");
        }
    }

    MeetingId id() {
        return id;
    }

    ProjectId project() {
        return project;
    }

    String title() {
        return title;
    }

    String words() {
        return words;
    }

    String link() {
        return link;
    }

    int minutes() {
        return minutes;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    PersonId askedBy() {
        return askedBy;
    }

    State state() {
        return state;
    }

    @Nullable Instant beginsAt() {
        return beginsAt;
    }

    List<Instant> times() {
        return List.copyOf(times);
    }
}
