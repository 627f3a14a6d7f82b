package org.twinflow.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.twinflow.access.Access;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.engine.ProcessSteps;
import org.twinflow.exports.Exports;
import org.twinflow.pages.ShowcaseCopies;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectStatus;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;

/** The service tasks of {@code project-closing.bpmn}, each a method of the same name; each may run twice. */
@ProcessSteps("closing")
public class ClosingSteps {

    private final ClosingRepository closings;
    private final ClosingFacts facts;
    private final ClosingViews views;
    private final PupilAccounts accounts;
    private final Projects projects;
    private final Access access;
    private final Exports exports;
    private final ShowcaseCopies showcases;
    private final Clock clock;

    ClosingSteps(
            ClosingRepository closings,
            ClosingFacts facts,
            ClosingViews views,
            PupilAccounts accounts,
            Projects projects,
            Access access,
            Exports exports,
            ShowcaseCopies showcases,
            Clock clock) {
        this.closings = closings;
        this.facts = facts;
        this.views = views;
        this.accounts = accounts;
        this.projects = projects;
        this.access = access;
        this.exports = exports;
        this.showcases = showcases;
        this.clock = clock;
    }

    /** The schools that somebody can speak for. */
    public List<String> schools(String closingId) {
        var project = find(closingId).project();
        var scope = Scope.project(project.id());
        return projects.facts(project).schools().stream()
                .map(SchoolSummary::id)
                .filter(school -> !access.named(scope, Set.of(scope.token(school, Role.TEACHER)))
                        .isEmpty())
                .map(SchoolId::toString)
                .toList();
    }

    public boolean isLabelPending(String closingId) {
        return facts.pendingLabels(find(closingId).project()) > 0;
    }

    /**
     * Lets the project, its journeys and their dossiers rest.
     *
     * @return the day on which accounts of pupils end
     */
    public String freeze(String closingId) {
        var closing = find(closingId);
        closing.freeze(clock.instant());
        projects.close(closing.project(), closing.responsible());
        access.freeze(facts.scopes(closing.project()));
        var zone = projects.facts(closing.project()).zone();
        return views.accountsUntil(LocalDate.ofInstant(Objects.requireNonNull(closing.frozenAt()), zone))
                .toString();
    }

    /** Keeps what everybody may read as it is, as far as everybody on it still agrees. */
    public void showcase(String closingId) {
        var closing = find(closingId);
        showcases.write(closing.project(), Objects.requireNonNull(closing.frozenAt()));
    }

    /** Has an archive made for each school, with what its teachers may see. */
    public void export(String closingId) {
        var project = projects.facts(find(closingId).project());
        for (var school : project.schools()) {
            exports.askForSchool(project.id(), school.id(), school.locale());
        }
    }

    public void endAccounts(String closingId) {
        var closing = find(closingId);
        var ended = accounts.end(closing.project(), closing.responsible());
        closing.purge(ended.accounts(), ended.anonymised(), clock.instant());
    }

    public void archive(String closingId) {
        var closing = find(closingId);
        closing.archive();
        if (projects.facts(closing.project()).status() == ProjectStatus.CLOSED) {
            projects.archive(closing.project(), closing.responsible());
        }
    }

    public void reopen(String closingId) {
        var closing = find(closingId);
        access.thaw(facts.scopes(closing.project()));
        showcases.drop(closing.project());
        projects.reopen(closing.project(), Objects.requireNonNullElse(closing.reopenedBy(), closing.responsible()));
        closing.reopen(closing.reopenedBy(), clock.instant());
    }

    private Closing find(String id) {
        return closings.findById(ClosingId.of(id)).orElseThrow(() -> new NotFoundException(id));
    }
}
