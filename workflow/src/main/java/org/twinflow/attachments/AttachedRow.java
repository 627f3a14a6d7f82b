package org.twinflow.attachments;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentId;
import org.twinflow.inbox.InboxTask;
import org.twinflow.people.PersonId;

/** That a document is attached to a case: at which task, who did it and when. */
@Entity
@Table(name = "task_attachment")
class AttachedRow {

    @EmbeddedId
    private AttachmentKey key;

    @Version
    private @Nullable Long lock;

    private String taskId;
    private String taskKey;
    private String definitionId;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "attached_by"))
    private PersonId attachedBy;

    private Instant attachedAt;

    AttachedRow(InboxTask task, DocumentId document, PersonId by, Instant now) {
        key = new AttachmentKey(task.subject(), document);
        taskId = task.id();
        taskKey = task.key();
        definitionId = task.processDefinitionId();
        attachedBy = by;
        attachedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected AttachedRow() {}

    boolean isBy(Reader reader) {
        return attachedBy.equals(reader.person());
    }

    DocumentId document() {
        return key.document();
    }

    String taskId() {
        return taskId;
    }

    String taskKey() {
        return taskKey;
    }

    String definitionId() {
        return definitionId;
    }

    PersonId attachedBy() {
        return attachedBy;
    }

    Instant attachedAt() {
        return attachedAt;
    }
}
