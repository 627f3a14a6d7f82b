package org.twinflow.documents;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.people.PersonId;
import org.twinflow.shared.RefusedException;

/** The one door to the bytes of a version: nothing quarantined leaves, and who read a personal paper is written down. */
@Component
class Openings {

    /** Pictures that can say where and with what they were taken. */
    private static final Set<String> TELLING = Set.of(
            "image/jpeg",
            "image/png",
            "image/tiff",
            "image/webp",
            "image/gif",
            "image/heic",
            "image/heif",
            "image/heic-sequence",
            "image/avif");

    private final DerivativeRepository derivatives;
    private final ContentDoor door;
    private final DocumentRules rules;
    private final ScanGate gate;
    private final Audit audit;

    Openings(DerivativeRepository derivatives, ContentDoor door, DocumentRules rules, ScanGate gate, Audit audit) {
        this.derivatives = derivatives;
        this.door = door;
        this.rules = rules;
        this.gate = gate;
        this.audit = audit;
    }

    /**
     * What somebody who asks for the file gets: of a picture that is not theirs to keep, the copy that does not say where
     * it was taken, and nothing while there is none.
     */
    OpenContent file(Document document, DocumentVersion version, Reader reader) {
        return isGivenAsItIs(document, version, reader)
                ? original(document, version, reader.person())
                : derivative(document, version, clean(document, version), reader.person());
    }

    /** Refuses what {@link #file} refuses; nothing is opened by asking, and nothing is written down. */
    void mustBeGiven(Document document, DocumentVersion version, Reader reader) {
        if (!isGivenAsItIs(document, version, reader)) {
            clean(document, version);
        }
        mustBeLookedAt(version, reader.person());
    }

    OpenContent original(Document document, DocumentVersion version, @Nullable PersonId by) {
        pass(document, version, by);
        return version.opened(door);
    }

    /** What is to become a version of somebody else's has to be one that may be given to them as it is. */
    OpenContent former(DocumentVersion version, @Nullable PersonId by) {
        mustBeLookedAt(version, by);
        return version.opened(door);
    }

    OpenContent derivative(Document document, DocumentVersion version, Derivative derivative, @Nullable PersonId by) {
        pass(document, version, by);
        return derivative.opened(door, version.filename());
    }

    private boolean isGivenAsItIs(Document document, DocumentVersion version, Reader reader) {
        return !TELLING.contains(version.mediaType()) || keeps(document, version, reader);
    }

    private Derivative clean(Document document, DocumentVersion version) {
        var clean = DerivativeId.of(document.id(), version.id().number(), DerivativeKind.CLEAN);
        return derivatives
                .findById(clean.key())
                .orElseThrow(() -> new RefusedException("documents.uncleaned", document.title()));
    }

    private boolean keeps(Document document, DocumentVersion version, Reader reader) {
        return reader.person().equals(version.storedBy()) || rules.mayChange(document, reader);
    }

    /** Who handed in a file has it already. */
    private static boolean isTheirOwn(DocumentVersion version, @Nullable PersonId by) {
        return by != null && by.equals(version.storedBy());
    }

    private void pass(Document document, DocumentVersion version, @Nullable PersonId by) {
        mustBeLookedAt(version, by);
        if (document.isPersonal()) {
            var facts = Map.of("version", Integer.toString(version.id().number()));
            audit.record(by, "document.read", "document:" + document.id(), facts);
        }
    }

    /** Whether what was made of a version may be given to somebody by now. */
    void mustBeLookedAt(DocumentVersion version, @Nullable PersonId by) {
        if (version.state() == DocumentState.QUARANTINED) {
            throw new RefusedException("documents.quarantined", version.filename());
        }
        if (!version.state().isFinal() && gate.comesFirst() && !isTheirOwn(version, by)) {
            throw new RefusedException("documents.unscanned", version.filename());
        }
    }
}
