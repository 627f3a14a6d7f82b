package org.twinflow.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The sketches of contents, in rows; those of papers about persons are not among them. */
@Component
class Sketches {

    private static final Logger LOG = LoggerFactory.getLogger(Sketches.class);

    /** More than this are copies of a form, of which the first ones are enough. */
    private static final int MOST = 200;

    private static final List<String> TABLES = List.of("content_sketch_part", "content_sketch");

    private final JdbcClient database;
    private final JdbcOperations batches;
    private final TransactionTemplate transaction;

    Sketches(JdbcClient database, JdbcOperations batches, TransactionTemplate transaction) {
        this.database = database;
        this.batches = batches;
        this.transaction = transaction;
    }

    /** Keeps them in the place of what was known of the contents, by their hashes, in a transaction of its own. */
    void put(Map<String, Sketch> sketches) {
        try {
            transaction.executeWithoutResult(status -> putAll(sketches));
        } catch (DuplicateKeyException e) {
            // the same content came twice at this moment, and the other has written the same
            sketches.forEach(this::putAlone);
        }
    }

    private void putAlone(String content, Sketch sketch) {
        try {
            transaction.executeWithoutResult(status -> putAll(Map.of(content, sketch)));
        } catch (DuplicateKeyException e) {
            LOG.debug("The sketch of {} is there already", content);
        }
    }

    private void putAll(Map<String, Sketch> sketches) {
        remove(sketches.entrySet().stream()
                .map(each -> key(each.getKey(), each.getValue().kind()))
                .toList());
        batches.batchUpdate(
                "insert into content_sketch (content, kind, sketch) values (?, ?, ?)",
                rows(sketches, sketch -> Stream.of(sketch.hex())));
        batches.batchUpdate(
                "insert into content_sketch_part (content, kind, part) values (?, ?, ?)",
                rows(
                        sketches,
                        sketch -> sketch.isEmpty()
                                ? Stream.of()
                                : sketch.parts().stream().distinct()));
    }

    /** In the transaction in which the text changes. */
    void forgetText(String content) {
        remove(List.<Object[]>of(key(content, LikenessKind.TEXT)));
    }

    private void remove(List<Object[]> keys) {
        for (var table : TABLES) {
            batches.batchUpdate("delete from " + table + " where content = ? and kind = ?", keys);
        }
    }

    private static Object[] key(String content, LikenessKind kind) {
        return new Object[] {content, kind.name()};
    }

    private static List<Object[]> rows(Map<String, Sketch> sketches, Function<Sketch, Stream<?>> values) {
        return sketches.entrySet().stream()
                .flatMap(each -> values.apply(each.getValue()).map(value ->
                        new Object[] {each.getKey(), each.getValue().kind().name(), value}))
                .toList();
    }

    Optional<Sketch> of(String content, LikenessKind kind) {
        return database.sql("select sketch from content_sketch where content = :content and kind = :kind")
                .param("content", content)
                .param("kind", kind.name())
                .query(String.class)
                .optional()
                .map(hex -> new Sketch(kind, hex));
    }

    /** Contents that may be alike, of the latest versions of what somebody with these tokens sees of a project. */
    Map<String, Sketch> near(Sketch sketch, UUID project, Set<String> tokens) {
        var parts = sketch.isEmpty() ? List.<Long>of() : sketch.parts();
        if (parts.isEmpty() || tokens.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("""
            select distinct s.content, s.sketch from content_sketch_part p
            join content_sketch s on s.content = p.content and s.kind = p.kind
            join document_version v on v.content_hash = p.content
            join document d on d.id = v.document and d.version_number = v.version_number
            where p.part in (:parts) and p.kind = :kind and d.project = :project and d.trashed_at is null
            and d.classification = 'PROJECT'
            and exists (select 1 from document_audience a where a.document = d.id and a.token in (:tokens))
            order by s.content fetch first %d rows only\
            """.formatted(MOST))
                .param("parts", parts)
                .param("kind", sketch.kind().name())
                .param("project", project)
                .param("tokens", tokens)
                .query((row, number) -> Map.entry(row.getString(1), new Sketch(sketch.kind(), row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Versions that have been read and whose text nobody has looked at, from a document on. */
    List<VersionId> without(UUID after, int most) {
        return database.sql("""
            select v.document, v.version_number from document_version v
            join document d on d.id = v.document and d.version_number = v.version_number
            where v.document > :after and d.classification = 'PROJECT' and v.state in ('READY', 'READY_WITH_LOSS')
            and not exists (select 1 from content_sketch s where s.content = v.content_hash and s.kind = 'TEXT')
            order by v.document fetch first %d rows only\
            """.formatted(most))
                .param("after", after)
                .query((row, number) -> VersionId.of(new DocumentId(row.getObject(1, UUID.class)), row.getInt(2)))
                .list();
    }

    /** Nothing is kept of what is deleted, unless another document has the same content; in the same transaction. */
    @EventListener
    void on(DocumentDeleting deleting) {
        for (var table : TABLES) {
            database.sql("delete from " + table + """
                 where content in (select v.content_hash from document_version v where v.document = :document)
                and content not in (select o.content_hash from document_version o where o.document <> :document)\
                """)
                    .param("document", deleting.document().id())
                    .update();
        }
    }

    /** Forgets what was written down while the last document that had it was deleted. */
    void forgetDeleted() {
        for (var table : TABLES) {
            database.sql("delete from " + table + " where not exists"
                            + " (select 1 from document_version v where v.content_hash = " + table + ".content)")
                    .update();
        }
    }
}
