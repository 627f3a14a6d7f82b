package org.twinflow.web.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.followup.Duties;
import org.twinflow.followup.Duty;
import org.twinflow.inbox.InboxTask;
import org.twinflow.mobility.MobilityId;
import org.twinflow.web.inbox.Glances;
import org.twinflow.web.shell.Dates;
import org.twinflow.web.shell.Texts;

/** Beside the task that gathers what comes after a return: what is still to come. */
@Component
class DutyGlances implements Glances {

    private final Duties duties;
    private final Texts texts;
    private final Dates dates;
    private final Clock clock;

    DutyGlances(Duties duties, Texts texts, Dates dates, Clock clock) {
        this.duties = duties;
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public boolean knows(String formKey) {
        return formKey.equals("followup/afterwards");
    }

    @Override
    public List<Glance> of(InboxTask task, Reader reader, Locale locale) {
        var mobility = MobilityId.of(task.subject());
        var today = dates.date(clock.instant());
        return duties.of(mobility, reader).stream()
                .filter(duty -> !duty.isDone())
                .sorted(Comparator.comparing(Duty::due))
                .map(duty -> glance(mobility, duty, today))
                .toList();
    }

    private Glance glance(MobilityId mobility, Duty duty, LocalDate today) {
        var late = duty.isLate(today);
        return new Glance(
                texts.of("followup.duty." + duty.kind()),
                "/mobilities/" + mobility + "/afterwards#duties",
                duty.due(),
                late ? "is-warn" : "is-info",
                late ? "ti-clock-exclamation" : "ti-clock",
                texts.of("followup.duty.open", duty.owed() + duty.received()));
    }
}
