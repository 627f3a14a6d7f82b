package org.twinflow.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.people.PersonId;

/**
 * Knows under which name somebody who stands in is meant. That name counts in the lists of tasks alone: it opens no
 * document and no dossier that its bearer could not see before.
 */
@Component
class StandIns {

    static final String DEPUTY = "deputy:";

    private final AbsenceRows absences;
    private final Access access;
    private final FourEyes fourEyes;

    StandIns(AbsenceRows absences, Access access, FourEyes fourEyes) {
        this.absences = absences;
        this.access = access;
        this.fourEyes = fourEyes;
    }

    static String token(PersonId deputy) {
        return DEPUTY + deputy;
    }

    /** Every name under which tasks mean the reader. */
    static Collection<String> names(Reader reader) {
        var names = new TreeSet<>(reader.tokens());
        names.add(token(reader.person()));
        return names;
    }

    /** The task, open to whoever stands in for its holder as well. */
    OpenTask meant(OpenTask task) {
        var principals = new TreeSet<>(task.principals());
        principals.removeIf(token -> token.startsWith(DEPUTY));
        var bare = task.meaning(principals);
        deputy(bare).ifPresent(deputy -> principals.add(token(deputy)));
        return bare.meaning(principals);
    }

    /** Who stands in must be in the project, and must be somebody to whom the holder could hand the task. */
    private Optional<PersonId> deputy(OpenTask task) {
        var holder = task.holder();
        return holder == null || task.projectId() == null
                ? Optional.empty()
                : absences.deputyOf(holder).filter(deputy -> mayTake(task, deputy));
    }

    /** Who is meant by a task may take it; one that means a single person may go to anybody in the project. */
    boolean mayTake(OpenTask task, PersonId person) {
        if (fourEyes.bars(task, person)) {
            return false;
        }
        var reader = access.reader(person);
        List<String> others = task.others();
        return others.isEmpty()
                ? task.projectId() != null && reader.isIn(TaskRights.project(task))
                : reader.isNamed(others);
    }
}
