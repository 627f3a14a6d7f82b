package org.twinflow.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.shared.NotFoundException;

/** Decides who may see a task: whom it means, who coordinates its project, and who follows its case. */
@Component
class TaskSight {

    private final InboxRows rows;
    private final TaskViews views;
    private final People people;
    private final Access access;
    private final Clock clock;

    TaskSight(InboxRows rows, TaskViews views, People people, Access access, Clock clock) {
        this.rows = rows;
        this.views = views;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    OpenTask see(String taskId, Reader reader) {
        var task = rows.find(taskId).orElseThrow(() -> new NotFoundException(taskId));
        reader.mustSee(isVisible(task, reader), taskId);
        return task;
    }

    boolean sees(String taskId, PersonId person) {
        return rows.find(taskId)
                .filter(task -> isVisible(task, access.reader(person)))
                .isPresent();
    }

    InboxTask show(OpenTask task, Reader reader, Locale locale) {
        return views.open(List.of(task), reader, locale, horizon(reader)).getFirst();
    }

    Horizon horizon(Reader reader) {
        var person = people.person(reader.person());
        return Horizon.of(clock.instant(), person.zone(), person.locale());
    }

    boolean isVisible(OpenTask task, Reader reader) {
        return reader.isNamed(task.principals())
                || task.isLentTo(reader.person())
                || task.isCoordinatedBy(reader)
                || rows.follows(reader.person(), task.subject());
    }
}
