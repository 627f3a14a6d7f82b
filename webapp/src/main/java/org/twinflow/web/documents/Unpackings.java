package org.twinflow.web.documents;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.transfers.Archives;
import org.twinflow.transfers.Archives.Destination;
import org.twinflow.transfers.Unpacked;
import org.twinflow.web.errors.Reasons;
import org.twinflow.web.shell.Texts;

/** Unpacks an archive and says in words what came of each file. */
@Component
class Unpackings {

    private final Archives archives;
    private final Documents documents;
    private final Projects projects;
    private final Reasons reasons;
    private final Texts texts;

    Unpackings(Archives archives, Documents documents, Projects projects, Reasons reasons, Texts texts) {
        this.archives = archives;
        this.documents = documents;
        this.projects = projects;
        this.reasons = reasons;
        this.texts = texts;
    }

    List<Outcome> unpack(DocumentId id, String folder, AudienceLevel level, Reader reader) {
        var project = documents.get(id, reader).project();
        var language = project == null
                ? "en"
                : projects.get(new ProjectId(project), reader).language();
        return archives.unpack(id, new Destination(folder, level, language), reader).stream()
                .map(this::outcome)
                .toList();
    }

    private Outcome outcome(Unpacked unpacked) {
        var why = unpacked.why();
        if (why != null) {
            return Outcome.refused(unpacked.name(), reasons.of(why));
        }
        return unpacked.stored() == null
                ? new Outcome(unpacked.name(), null, unpacked.same(), texts.of("transfer.zip.there"))
                : Outcome.stored(unpacked.name(), Objects.requireNonNull(unpacked.stored()), unpacked.same());
    }
}
