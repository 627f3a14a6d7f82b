package org.twinflow.practice;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.RefusedException;

@Entity
class Observation {

    @EmbeddedId
    private ObservationId id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "project"))
    private ProjectId project;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "observed"))
    private PersonId observed;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "observer"))
    private PersonId observer;

    private String lesson;

    @Column(name = "lesson_on")
    private LocalDate day;

    private String focus;

    @Embedded
    private ObservationForm form = ObservationForm.empty();

    private String answer = "";
    private boolean shared;

    @Enumerated(EnumType.STRING)
    private ObservationState state = ObservationState.ASKED;

    private Instant askedAt;

    Observation(NewObservation wanted, PersonId by, Instant now) {
        this.id = ObservationId.next();
        this.project = wanted.project();
        this.observed = by;
        this.observer = wanted.observer();
        this.lesson = wanted.lesson();
        this.day = wanted.day();
        this.focus = wanted.focus();
        this.askedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected Observation() {}

    void write(ObservationForm written) {
        mustBe(ObservationState.ASKED);
        form = written;
        state = ObservationState.WRITTEN;
    }

    void decline(String why) {
        mustBe(ObservationState.ASKED);
        answer = why;
        state = ObservationState.DECLINED;
    }

    void answer(String words, boolean withAll) {
        mustBe(ObservationState.WRITTEN);
        answer = words;
        shared = withAll;
        state = ObservationState.ANSWERED;
    }

    void share(boolean withAll) {
        mustBe(ObservationState.ANSWERED);
        shared = withAll;
    }

    void callOff() {
        if (!isOpen()) {
            throw new RefusedException("practice.over");
        }
        state = ObservationState.CALLED_OFF;
    }

    private void mustBe(ObservationState wanted) {
        if (state != wanted) {
            throw new RefusedException("practice.over");
        }
    }

    boolean isOpen() {
        return state == ObservationState.ASKED || state == ObservationState.WRITTEN;
    }

    boolean concerns(PersonId person) {
        return observed.equals(person) || observer.equals(person);
    }

    ObservationId id() {
        return id;
    }

    ProjectId project() {
        return project;
    }

    PersonId observed() {
        return observed;
    }

    PersonId observer() {
        return observer;
    }

    String lesson() {
        return lesson;
    }

    LocalDate day() {
        return day;
    }

    String focus() {
        return focus;
    }

    ObservationForm form() {
        return form;
    }

    String answer() {
        return answer;
    }

    boolean isShared() {
        return shared;
    }

    ObservationState state() {
        return state;
    }
}
