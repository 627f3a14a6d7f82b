package org.twinflow.web.contests;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.contests.ContestMarks;
import org.twinflow.contests.MarkDetails;
import org.twinflow.web.shell.Waiting;

/** Shows jurors in the rail how many sheets wait for them. */
@Component
class MarksWaiting implements Waiting {

    private final ContestMarks marks;

    MarksWaiting(ContestMarks marks) {
        this.marks = marks;
    }

    @Override
    public String area() {
        return "/contests";
    }

    @Override
    public long waitingFor(Reader reader) {
        return reader.grants().stream().anyMatch(held -> held.role() == Role.JUROR)
                ? marks.queue(reader, Locale.ENGLISH).stream()
                        .filter(MarkDetails::isOpen)
                        .count()
                : 0;
    }
}
