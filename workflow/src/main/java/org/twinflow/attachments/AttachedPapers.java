package org.twinflow.attachments;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.inbox.CaseAsides;
import org.twinflow.inbox.CaseEvent;
import org.twinflow.inbox.InboxTask;
import org.twinflow.inbox.TaskDocument;
import org.twinflow.inbox.TaskDocuments;
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;

/** Shows what is attached to a case beside its tasks and in its history. The rights of each document decide who sees it. */
@Component
@Transactional(readOnly = true)
class AttachedPapers implements TaskDocuments, CaseAsides {

    private final AttachedRows rows;
    private final Documents documents;
    private final People people;

    AttachedPapers(AttachedRows rows, Documents documents, People people) {
        this.rows = rows;
        this.documents = documents;
        this.people = people;
    }

    /** What the reader may open of a case's papers, the first attached first. */
    List<Attachment> of(String subject, Reader reader) {
        var attached = rows.findByKeySubjectOrderByAttachedAtAsc(subject);
        var seen = documents.among(attached.stream().map(AttachedRow::document).toList(), reader).stream()
                .collect(toMap(DocumentDetails::id, Function.identity()));
        var named = people
                .persons(attached.stream()
                        .map(AttachedRow::attachedBy)
                        .distinct()
                        .toList())
                .stream()
                .collect(toMap(PersonSummary::id, Function.identity()));
        return attached.stream()
                .filter(row -> seen.containsKey(row.document()))
                .map(row -> new Attachment(
                        Objects.requireNonNull(seen.get(row.document())),
                        Objects.requireNonNull(named.get(row.attachedBy())),
                        row.attachedAt(),
                        row.taskId(),
                        row.isBy(reader)))
                .toList();
    }

    @Override
    public boolean knows(String processKey) {
        return true;
    }

    @Override
    public List<TaskDocument> documents(InboxTask task, Reader reader) {
        return of(task.subject(), reader).stream()
                .map(each -> new TaskDocument(
                        each.document().title(),
                        Attachments.path(each.document().id()),
                        each.document().mediaType(),
                        each.by().shortName()))
                .toList();
    }

    /** Says that something was attached and by whom; what it is called is for those who may read it. */
    @Override
    public List<Aside> of(String subject) {
        return rows.findByKeySubjectOrderByAttachedAtAsc(subject).stream()
                .map(row -> new Aside(
                        CaseEvent.Kind.ATTACHED, row.definitionId(), row.taskKey(), row.attachedBy(), row.attachedAt()))
                .toList();
    }
}
