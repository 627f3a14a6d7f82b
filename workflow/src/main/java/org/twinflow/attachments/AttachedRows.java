package org.twinflow.attachments;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AttachedRows extends Repository<AttachedRow, AttachmentKey> {

    AttachedRow save(AttachedRow row);

    void delete(AttachedRow row);

    Optional<AttachedRow> findById(AttachmentKey key);

    List<AttachedRow> findByKeySubjectOrderByAttachedAtAsc(String subject);
}
