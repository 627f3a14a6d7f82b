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
@SuppressWarnings("UnusedVariable") // who opened it is kept for who asks later
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
    private int quorum;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "chosen_by"))
    private @Nullable PersonId chosenBy;

    private @Nullable Instant chosenAt;
    private String protocol = "";

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "protocol_by"))
    private @Nullable PersonId protocolBy;

    private @Nullable Instant protocolAt;
    private @Nullable Instant openedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "opened_by"))
    private @Nullable PersonId openedBy;

    private @Nullable Instant closedAt;
    private boolean breakoutsOpen;

    @ElementCollection
    @CollectionTable(name = "meeting_card", joinColumns = @JoinColumn(name = "meeting"))
    @OrderColumn(name = "place")
    @Column(name = "card")
    private List<String> cards = new ArrayList<>();

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
        this.quorum = wanted.quorum();
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

    /** @param by null where the answers decide */
    void choose(Instant time, @Nullable PersonId by, Instant now) {
        mustBeOpen();
        beginsAt = time;
        chosenBy = by;
        chosenAt = now;
        state = State.CHOSEN;
    }

    void write(String text, PersonId by, Instant now) {
        if (state != State.CHOSEN) {
            throw new RefusedException("meetings.minutes.early");
        }
        protocol = text;
        protocolBy = by;
        protocolAt = now;
    }

    void callOff() {
        state = State.CALLED_OFF;
    }

    /** A meeting that was closed can be opened again. */
    void open(PersonId by, Instant now) {
        if (state != State.CHOSEN) {
            throw new RefusedException("meetings.rooms.early");
        }
        openedBy = by;
        openedAt = now;
        closedAt = null;
    }

    void meetAt(String newLink) {
        link = newLink;
    }

    void split(boolean open) {
        if (open && !isRunning()) {
            throw new RefusedException("meetings.rooms.closed");
        }
        breakoutsOpen = open;
    }

    void close(Instant now) {
        if (isRunning()) {
            closedAt = now;
            breakoutsOpen = false;
        }
    }

    void play(List<String> chosen) {
        cards.clear();
        cards.addAll(chosen);
    }

    boolean isRunning() {
        return state == State.CHOSEN && openedAt != null && closedAt == null;
    }

    boolean isOver() {
        return closedAt != null;
    }

    boolean isSplit() {
        return breakoutsOpen;
    }

    List<String> cards() {
        return List.copyOf(cards);
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

    int quorum() {
        return quorum;
    }

    @Nullable PersonId chosenBy() {
        return chosenBy;
    }

    @Nullable Instant chosenAt() {
        return chosenAt;
    }

    String protocol() {
        return protocol;
    }

    @Nullable PersonId protocolBy() {
        return protocolBy;
    }

    @Nullable Instant protocolAt() {
        return protocolAt;
    }

    /** Counts what is changed. */
    long version() {
        return lock == null ? 0 : lock;
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
