package org.twinflow.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.audit.Audit;
import org.twinflow.engine.Tasks;
import org.twinflow.engine.Words;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.Holding;
import org.twinflow.projects.Holding.Kind;
import org.twinflow.projects.Holdings;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.RefusedException;

/** The tasks that somebody has in a project. */
@Component
@Transactional
class InboxHoldings implements Holdings {

    /** Stands before the school in a name that means people of one school. */
    private static final String SCHOOL = ":school:";

    private final InboxRows rows;
    private final TaskRights rights;
    private final CaseLabels labels;
    private final Words words;
    private final Tasks tasks;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    InboxHoldings(
            InboxRows rows,
            TaskRights rights,
            CaseLabels labels,
            Words words,
            Tasks tasks,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.rights = rights;
        this.labels = labels;
        this.words = words;
        this.tasks = tasks;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public boolean keeps(Kind kind) {
        return kind == Kind.TASK;
    }

    @Override
    public List<Holding> of(ProjectId project, PersonId person, List<PersonId> others) {
        var locale = LocaleContextHolder.getLocale();
        return rows.heldIn(project.toString(), person).stream()
                .flatMap(id -> rows.find(id).stream())
                .map(task -> holding(task, others, locale))
                .toList();
    }

    @Override
    public void pass(ProjectId project, PersonId leaver, Holding holding, @Nullable PersonId to, PersonId by) {
        var task = rows.find(holding.id()).orElseThrow(() -> new RefusedException("inbox.gone"));
        rights.mustNotBeFinishing(task.id());
        tasks.assign(task.id(), to == null ? null : OpenTask.token(to));
        if (to != null) {
            audit.record(by, "task.assigned", "task:" + task.id(), Map.of("to", to.toString()));
            events.publishEvent(TaskHandedOver.of(task, to, by));
        }
    }

    /** A task that was one of the old school's stays with it. */
    @Override
    public boolean follows(Holding holding, SchoolId school) {
        return rows.find(holding.id()).stream()
                .flatMap(task -> task.others().stream())
                .noneMatch(token -> token.contains(SCHOOL) && !token.contains(SCHOOL + school));
    }

    private Holding holding(OpenTask task, List<PersonId> others, Locale locale) {
        return new Holding(
                Kind.TASK,
                task.id(),
                task.subject(),
                title(task, locale),
                others.stream().filter(other -> rights.mayTake(task, other)).toList(),
                TaskRights.isForOthers(task));
    }

    private String title(OpenTask task, Locale locale) {
        var known = labels.of(List.of(task), locale);
        var name = known.name(task).orElseGet(() -> words.say(task.definitionId(), task.key(), locale, task.name()));
        return Stream.of(name, known.about(task))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " – " + other)
                .orElse(name);
    }
}
