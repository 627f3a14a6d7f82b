package org.twinflow.prompts;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.twinflow.projects.ProjectId;

/** What a project is about, and on which day of the week its prompts come. */
@Entity
@Table(name = "prompt_theme")
class Theme {

    @EmbeddedId
    @AttributeOverride(name = "id", column = @Column(name = "project"))
    private ProjectId project;

    @Version
    private @Nullable Long lock;

    private String words = "";

    @Enumerated(EnumType.STRING)
    private DayOfWeek weekday = DayOfWeek.MONDAY;

    private boolean paused;

    Theme(ProjectId project) {
        this.project = project;
    }

    @SuppressWarnings("NullAway.Init")
    protected Theme() {}

    void set(String theme, DayOfWeek day, boolean rest) {
        words = theme;
        weekday = day;
        paused = rest;
    }

    /** The day since which a prompt of this week should be there. */
    LocalDate due(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(weekday));
    }

    ProjectId project() {
        return project;
    }

    String words() {
        return words;
    }

    DayOfWeek weekday() {
        return weekday;
    }

    boolean isPaused() {
        return paused;
    }
}
