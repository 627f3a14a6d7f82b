package org.twinflow.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.DocumentStored;
import org.twinflow.documents.Readings;

class WorkQueueTests {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final WorkRepository rows = mock(WorkRepository.class);
    private final WorkQueue queue = new WorkQueue(
            rows,
            mock(Readings.class),
            new ExtractionProperties(Path.of("inbox"), Duration.ofSeconds(60), Map.of(), "512m", 1, "one"),
            Clock.systemUTC());

    @Test
    void servesProjectsInTurn() {
        var busy = UUID.randomUUID();
        var calm = UUID.randomUUID();
        when(rows.projectsThatWait(any(), any())).thenReturn(List.of(busy.toString(), calm.toString()));
        when(rows.lease(any(), anyString(), any(), any())).thenReturn(1);
        var documents = new ArrayList<UUID>();
        for (var project : List.of(busy, calm)) {
            var document = UUID.randomUUID();
            documents.add(document);
            when(rows.waiting(any(), eq(project.toString()), any(), any()))
                    .thenReturn(List.of(new Work(new DocumentStored(new DocumentId(document), 1, project), NOW)));
        }

        var taken = Stream.generate(() -> queue.take(WorkKind.TEXT))
                .limit(4)
                .map(work -> work.orElseThrow().document().id());

        assertThat(taken).containsExactly(documents.get(0), documents.get(1), documents.get(0), documents.get(1));
    }

    @Test
    void leavesWhatAnotherHasJustTaken() {
        var project = UUID.randomUUID();
        when(rows.projectsThatWait(any(), any())).thenReturn(List.of(project.toString()));
        when(rows.waiting(any(), anyString(), any(), any()))
                .thenReturn(List.of(new Work(new DocumentStored(new DocumentId(project), 1, project), NOW)));
        when(rows.lease(any(), anyString(), any(), any())).thenReturn(0);

        assertThat(queue.take(WorkKind.TEXT)).isEmpty();
    }
}
