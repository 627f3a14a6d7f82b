package org.twinflow.web.journeys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.twinflow.access.Reader;
import org.twinflow.incidents.Incidents;
import org.twinflow.journeys.Attendance;
import org.twinflow.journeys.LiveWindows;
import org.twinflow.journeys.LogAudience;
import org.twinflow.journeys.LogQuestions;
import org.twinflow.journeys.Slot;
import org.twinflow.journeys.Standing;
import org.twinflow.journeys.TravelLog;
import org.twinflow.mobility.MobilityId;
import org.twinflow.web.mobility.MobilityFrame;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Texts;

/** Gathers what the tab of a journey shows: who is there, and what there is to tell. */
@Component
class JourneyPages {

    private static final int NOON = 12;
    private static final int EVENING = 18;

    private final Attendance attendance;
    private final TravelLog log;
    private final LogQuestions questions;
    private final Incidents incidents;
    private final LiveWindows windows;
    private final LivePages live;
    private final MobilityFrame frame;
    private final Texts texts;
    private final Clock clock;

    JourneyPages(
            Attendance attendance,
            TravelLog log,
            LogQuestions questions,
            Incidents incidents,
            LiveWindows windows,
            LivePages live,
            MobilityFrame frame,
            Texts texts,
            Clock clock) {
        this.attendance = attendance;
        this.log = log;
        this.questions = questions;
        this.incidents = incidents;
        this.windows = windows;
        this.live = live;
        this.frame = frame;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param day and slot that are counted, null for now */
    String show(MobilityId id, @Nullable LocalDate day, @Nullable Slot slot, Reader reader, Model model) {
        var mobility = frame.show(id, reader, model);
        if (reader.teachesIn(mobility.summary().project().id())) {
            var now = clock.instant().atZone(mobility.summary().host().zone());
            model.addAttribute("call", attendance.of(id, day, slot == null ? part(now.getHour()) : slot, reader));
            model.addAttribute("today", now.toLocalDate());
        }
        model.addAttribute("windows", windows.of(id, reader));
        live.form(mobility.summary(), reader, model);
        model.addAttribute("slots", List.of(Slot.values()));
        model.addAttribute("standings", List.of(Standing.values()));
        model.addAttribute("incidents", incidents.of(id, reader));
        model.addAttribute("mayReport", incidents.mayReport(id, reader));
        var entries = log.of(id, reader);
        model.addAttribute("entries", entries);
        model.addAttribute("questions", questions.about(entries, reader));
        model.addAttribute("audiences", Choice.all("journeys.audience.", List.of(LogAudience.values()), texts));
        return "journeys/travel";
    }

    private static Slot part(int hour) {
        return hour < NOON ? Slot.MORNING : hour < EVENING ? Slot.AFTERNOON : Slot.EVENING;
    }
}
