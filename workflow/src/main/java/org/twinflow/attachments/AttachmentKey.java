package org.twinflow.attachments;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import org.twinflow.documents.DocumentId;

/** @param subject what the case is about */
@Embeddable
record AttachmentKey(
        String subject,

        @Embedded @AttributeOverride(name = "id", column = @Column(name = "document"))
        DocumentId document)
        implements Serializable {}
