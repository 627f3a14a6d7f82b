package org.twinflow.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.people.PersonId;

/**
 * A task as the read model keeps it.
 *
 * @param words what a text is looked for in: its names in every language of the model
 * @param definitionId the version of the process that its case follows
 * @param principals the names of those it is meant for: who has it, and who may take it
 */
record OpenTask(
        String id,
        String key,
        String name,
        String words,
        String processKey,
        String definitionId,
        String instanceId,
        String subject,
        @Nullable String projectId,
        @Nullable String assignee,
        int priority,
        @Nullable String formKey,
        @Nullable String formRef,
        Instant created,
        @Nullable Instant due,
        Set<String> principals) {

    private static final String PERSON = "person:";

    /** The end of time stands for no deadline, so that the index puts those tasks last. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    static String token(PersonId person) {
        return PERSON + person;
    }

    Instant dueKey() {
        return due == null ? NEVER : due;
    }

    @Nullable PersonId holder() {
        return assignee != null && assignee.startsWith(PERSON)
                ? PersonId.of(assignee.substring(PERSON.length()))
                : null;
    }

    boolean isHeldBy(PersonId person) {
        return token(person).equals(assignee);
    }

    /** Whether the row for that name is on the list of those it names: nobody else has the task. */
    boolean isOpenTo(String principal) {
        return assignee == null || assignee.equals(principal) || principal.startsWith(StandIns.DEPUTY);
    }

    /** Whether only one of the names has it on its list. */
    boolean isOpenToOne() {
        return principals.stream().filter(this::isOpenTo).count() == 1;
    }

    /** Whether the reader may do it: they have it or stand in for who has it, or nobody has it and they may take it. */
    boolean isFor(Reader reader) {
        return assignee == null
                ? reader.isNamed(principals)
                : reader.tokens().contains(assignee) || isLentTo(reader.person());
    }

    /** Whether the person stands in for who has it. */
    boolean isLentTo(PersonId person) {
        return principals.contains(StandIns.token(person));
    }

    /** Whom it means beside who has it and who stands in for them. */
    List<String> others() {
        return principals.stream()
                .filter(token -> !token.equals(assignee) && !token.startsWith(StandIns.DEPUTY))
                .toList();
    }

    OpenTask meaning(Set<String> names) {
        return new OpenTask(
                id,
                key,
                name,
                words,
                processKey,
                definitionId,
                instanceId,
                subject,
                projectId,
                assignee,
                priority,
                formKey,
                formRef,
                created,
                due,
                names);
    }

    boolean isCoordinatedBy(Reader reader) {
        return projectId != null
                && reader.grants().stream()
                        .anyMatch(held -> held.role() == Role.COORDINATOR
                                && held.scope().kind() == Scope.Kind.PROJECT
                                && held.scope().id().equals(projectId));
    }
}
