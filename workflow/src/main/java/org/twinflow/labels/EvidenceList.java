package org.twinflow.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.campaigns.Rubric;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.WebAddresses;

/** What an application names as proof: documents of the project that the applicant sees, and addresses. */
@Component
class EvidenceList {

    private static final int MOST = 20;
    private static final int LONGEST_URL = 1000;
    private static final int LONGEST_TITLE = 300;

    private final LabelEvidenceRepository evidence;
    private final Documents documents;

    EvidenceList(LabelEvidenceRepository evidence, Documents documents) {
        this.evidence = evidence;
        this.documents = documents;
    }

    /** Names these, and no others, as proof for a criterion; each is the id of a document or an address. */
    void replace(
            LabelApplication application, Rubric rubric, String criterion, List<String> references, Reader reader) {
        var field = "evidence-" + criterion;
        if (rubric.criterion(criterion).isEmpty()) {
            throw new InvalidException(FieldError.of(field, "labels.field.unknown"));
        }
        var wanted = references.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        if (wanted.size() > MOST) {
            throw new InvalidException(FieldError.of(field, "labels.evidence.many", MOST));
        }
        var named = new ArrayList<LabelEvidence>();
        for (var reference : wanted) {
            named.add(name(application, criterion, named.size(), reference, reader));
        }
        evidence.deleteByApplicationAndCriterion(application.id(), criterion);
        named.forEach(evidence::save);
    }

    /** Holds on to the versions that are there now. */
    void freeze(LabelApplication application, Reader reader) {
        for (var named : evidence.findByApplicationOrderByCriterionAscPlaceAsc(application.id())) {
            var document = named.document();
            if (document != null) {
                var present = document(application, document, "evidence", reader);
                named.freeze(cut(present.title()), present.version());
            }
        }
    }

    private LabelEvidence name(
            LabelApplication application, String criterion, int place, String reference, Reader reader) {
        var field = "evidence-" + criterion;
        if (reference.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            var document = document(application, DocumentId.of(reference), field, reader);
            return new LabelEvidence(application.id(), criterion, place, cut(document.title()), document.id(), null);
        }
        if (reference.length() > LONGEST_URL || !WebAddresses.isOne(reference)) {
            throw new InvalidException(FieldError.of(field, "labels.evidence.address", cut(reference)));
        }
        return new LabelEvidence(application.id(), criterion, place, cut(reference), null, reference);
    }

    /** Personal papers prove nothing: a reviewer must never read them. */
    private DocumentDetails document(LabelApplication application, DocumentId id, String field, Reader reader) {
        try {
            var document = documents.get(id, reader);
            UUID project = application.project().id();
            if (project.equals(document.project())
                    && !document.classification().isPersonal()
                    && document.trashedAt() == null) {
                return document;
            }
        } catch (NotFoundException e) {
            throw new InvalidException(FieldError.of(field, "labels.evidence.gone", id.toString()));
        }
        throw new InvalidException(FieldError.of(field, "labels.evidence.gone", id.toString()));
    }

    private static String cut(String title) {
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }
}
