package org.twinflow.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Sql;

/**
 * Finds the tasks of a page.
 *
 * <p>Each name under which the reader is meant gives its first few from the index, and those are merged: what is read
 * grows with the page and the number of names, never with the number of tasks.
 */
@Component
class InboxQueries {

    /** How much of what is put off is shown. */
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    InboxQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of the names anything is open for; most of what a person is has no task. */
    List<String> withTasks(Collection<String> principals) {
        return jdbc.sql("""
                select p.token from unnest(cast(:tokens as varchar array)) as p(token)
                where exists (select 1 from inbox_row r where r.principal = p.token and r.open_now = true)
                order by p.token""")
                .param("tokens", principals.toArray(String[]::new))
                .query(Sql::first)
                .list();
    }

    /** What is counted for a reader of those names. */
    Reach reach(Collection<String> principals) {
        var names = withTasks(principals);
        return Reach.of(names, !names.isEmpty() && isMoreThan(Reach.MOST, names));
    }

    private boolean isMoreThan(int most, List<String> names) {
        return jdbc.sql("select count(*) from (select 1 from inbox_row t"
                                + " where t.principal in (:names) and t.open_now = true limit :limit) as x")
                        .param("names", names)
                        .param("limit", most + 1)
                        .query(Long.class)
                        .single()
                > most;
    }

    List<String> mine(List<String> principals, PageFilter filter) {
        var tops = new StringJoiner(" union all ");
        var parameters = filter.parameters();
        for (int i = 0; i < principals.size(); i++) {
            parameters.put("p" + i, principals.get(i));
            tops.add("""
                    (select t.due_key, t.created, t.task_id from inbox_row t
                    where t.principal = :p%d and t.open_now = true%s
                    order by t.principal, t.open_now, t.due_key, t.created, t.task_id limit :most)""".formatted(i, filter.where()));
        }
        return principals.isEmpty() ? List.of() : merged(tops.toString(), parameters);
    }

    /** The tasks of those projects and cases that are open to none of the names. */
    List<String> others(List<String> principals, Collection<String> projects, PersonId follower, PageFilter filter) {
        var tops = new StringJoiner(" union all ");
        var parameters = filter.parameters();
        parameters.put("mine", principals.toArray(String[]::new));
        parameters.put("follower", follower.id());
        var own = new ArrayList<>(projects);
        for (int i = 0; i < own.size(); i++) {
            parameters.put("o" + i, own.get(i));
            tops.add(waiting("t.project_id = :o" + i, "t.project_id, ", filter));
        }
        tops.add(
                waiting("t.subject in (select f.subject from case_follower f where f.person = :follower)", "", filter));
        return merged(tops.toString(), parameters);
    }

    private static String waiting(String which, String order, PageFilter filter) {
        return """
                (select t.due_key, t.created, t.task_id from inbox_task t
                where %s%s
                and not exists (select 1 from inbox_row r
                    where r.task_id = t.task_id and r.open_now = true and r.principal = any(:mine))
                order by %st.due_key, t.created, t.task_id limit :most)""".formatted(which, filter.where(), order);
    }

    private List<String> merged(String tops, Map<String, Object> parameters) {
        return jdbc.sql("select distinct due_key, created, task_id from (" + tops
                        + ") as tops order by due_key, created, task_id limit :most")
                .params(parameters)
                .query((row, number) -> row.getString("task_id"))
                .list();
    }

    /** What the person has put off or is completing, and so does not want to see. */
    List<String> hidden(PersonId person, Instant now) {
        return jdbc.sql("""
                select task_id from task_snooze where person = :person and until_at > :now
                union select task_id from task_command where done_by = :person and command_state <> 'FAILED'""")
                .param("person", person.id())
                .param("now", Sql.time(now))
                .query(Sql::first)
                .list();
    }

    /** What the person has put off and still has to do, what comes back first in front. */
    List<String> putOff(PersonId person, Instant now, InboxQuery query) {
        var terms = Terms.of(query.text());
        var parameters = new HashMap<String, Object>();
        terms.put(parameters);
        parameters.put("person", person.id());
        parameters.put("now", Sql.time(now));
        parameters.put("most", MOST);
        if (query.project() != null) {
            parameters.put("project", query.project().toString());
        }
        return jdbc.sql("""
                select s.task_id from task_snooze s join inbox_task t on t.task_id = s.task_id
                where s.person = :person and s.until_at > :now"""
                        + (query.project() == null ? "" : " and t.project_id = :project")
                        + terms.where("t.words")
                        + " order by s.until_at, s.task_id limit :most")
                .params(parameters)
                .query(Sql::first)
                .list();
    }

    List<DoneTask> done(PersonId person, PageFilter filter) {
        var parameters = filter.parameters();
        parameters.put("person", person.id());
        return jdbc.sql("select * from task_done t where t.person = :person"
                        + " and t.done_at <= :due and (t.done_at < :due or t.task_id < :id)"
                        + (filter.project() == null ? "" : " and t.project_id = :project")
                        + filter.terms().where("t.words")
                        + " order by t.person desc, t.done_at desc, t.task_id desc limit :most")
                .params(parameters)
                .query((row, number) -> done(row))
                .list();
    }

    /** The task, if it was that person who has done it. */
    Optional<DoneTask> done(String taskId, PersonId person) {
        return jdbc.sql("select * from task_done where task_id = :id and person = :person")
                .param("id", taskId)
                .param("person", person.id())
                .query((row, number) -> done(row))
                .optional();
    }

    private static DoneTask done(ResultSet row) throws SQLException {
        return new DoneTask(
                InboxRows.task(row, Set.of()), new PersonId(Sql.id(row, "person")), Sql.instant(row, "done_at"));
    }
}
