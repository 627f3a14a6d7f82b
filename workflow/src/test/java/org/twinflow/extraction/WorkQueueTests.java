package org.twinflow.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.DocumentState;
import org.twinflow.projects.ProjectId;

/** All of it takes place in transactions that leave nothing behind: what waits in them, no worker sees. */
class WorkQueueTests extends ReadingScene {

    @Test
    void servesProjectsInTurn() {
        var calm = fixtures.aProject(teacher, school);
        var taken = withoutATrace(() -> {
            var stored = Stream.of(project, project, project, calm, calm)
                    .map(this::store)
                    .map(DocumentDetails::id)
                    .toList();
            return new Served(stored, takeAllOf(project, calm));
        });

        var first = taken.order(0);
        assertThat(first).isIn(0, 3);
        assertThat(taken.inOrder()).isEqualTo(first == 0 ? List.of(0, 3, 1, 4, 2) : List.of(3, 0, 4, 1, 2));
    }

    @Test
    void leavesWhatAnotherHasJustTaken() {
        withoutATrace(() -> {
            var stored = store(project);
            var late = new WorkQueue(overtaken(), readings, properties, clock);

            assertThat(late.take(WorkKind.TEXT)).isEmpty();

            assertThat(details(stored.id()).state()).isEqualTo(DocumentState.RECEIVED);
            assertThat(rows.finish("two/faster")).isOne();
            return true;
        });
    }

    private List<DocumentId> takeAllOf(ProjectId one, ProjectId other) {
        var ours = List.of(one.id().toString(), other.id().toString());
        return Stream.generate(() -> queue.take(WorkKind.TEXT))
                .takeWhile(Optional::isPresent)
                .map(Optional::orElseThrow)
                .filter(work -> ours.contains(work.project()))
                .map(Assignment::document)
                .toList();
    }

    /** The rows as they are; but between the look at them and the grasp, somebody else is faster. */
    private WorkRepository overtaken() {
        return (WorkRepository) Proxy.newProxyInstance(
                WorkRepository.class.getClassLoader(), new Class<?>[] {WorkRepository.class}, (proxy, asked, words) -> {
                    if (asked.getName().equals("lease")) {
                        rows.lease((UUID) words[0], "two/faster", (Instant) words[2], (Instant) words[3]);
                    }
                    return asked.invoke(rows, words);
                });
    }

    private <T> T withoutATrace(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        }));
    }

    /** @param taken of what was stored, in the order in which it was given out */
    private record Served(List<DocumentId> stored, List<DocumentId> taken) {

        int order(int turn) {
            return stored.indexOf(taken.get(turn));
        }

        List<Integer> inOrder() {
            return taken.stream().map(stored::indexOf).toList();
        }
    }
}
