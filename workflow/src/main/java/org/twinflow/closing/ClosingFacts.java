package org.twinflow.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.access.Scope;
import org.twinflow.projects.ProjectId;

/** Counts what the checklist asks for, and knows all that rests with a project. */
@Component
class ClosingFacts {

    private final JdbcClient database;
    private final Clock clock;

    ClosingFacts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<ClosingFact> of(ProjectId project) {
        var facts = new ArrayList<ClosingFact>();
        for (var item : ClosingItem.values()) {
            facts.add(fact(item, project));
        }
        return facts;
    }

    int pendingLabels(ProjectId project) {
        return count("""
                select count(*) from label_application
                where project = :project and state in ('SUBMITTED', 'UNDER_REVIEW')""", project.id());
    }

    /** The project, its journeys and their dossiers. */
    List<Scope> scopes(ProjectId project) {
        var scopes = new ArrayList<Scope>();
        scopes.add(Scope.project(project.id()));
        ids("select id from mobility where project = :project", project).forEach(id -> scopes.add(Scope.mobility(id)));
        ids("select d.id from mobility m join dossier d on d.mobility = m.id where m.project = :project", project)
                .forEach(id -> scopes.add(Scope.dossier(id)));
        return scopes;
    }

    private ClosingFact fact(ClosingItem item, ProjectId project) {
        return switch (item) {
            case RESULTS -> there(item, count("""
                    select count(*) from document where project = :project and trashed_at is null
                    and classification = 'PROJECT'""", project.id()));
            case EVALUATION -> there(item, count("""
                    select count(*) from plan p join plan_review r on r.plan = p.id where p.project = :project""", project.id()));
            case LABEL -> gone(item, pendingLabels(project));
            case TASKS -> gone(item, count("""
                    select count(*) from inbox_task
                    where project_id = :project and process_key <> 'project-closing'""", project.toString()));
            case MOBILITIES -> gone(item, owed(project));
        };
    }

    /** Journeys that are still to come count as a whole, of the others the papers that are not there. */
    private int owed(ProjectId project) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return database.sql("""
                select count(*) from mobility m join dossier d on d.mobility = m.id
                join dossier_item i on i.dossier = d.id
                where m.project = :project and m.status not in ('REFUSED', 'ABANDONED') and d.withdrawn_at is null
                and (m.ends_on >= :today or i.state not in ('CHECKED', 'WAIVED'))""")
                .param("project", project.id())
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    private List<UUID> ids(String question, ProjectId project) {
        return database.sql(question)
                .param("project", project.id())
                .query((row, at) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    private int count(String question, Object project) {
        return database.sql(question)
                .param("project", project)
                .query(Integer.class)
                .single();
    }

    private static ClosingFact there(ClosingItem item, int count) {
        return new ClosingFact(item, count, count > 0);
    }

    private static ClosingFact gone(ClosingItem item, int count) {
        return new ClosingFact(item, count, count == 0);
    }
}
