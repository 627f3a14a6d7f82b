package org.twinflow.journeys;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentId;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityBasics;
import org.twinflow.mobility.MobilityId;
import org.twinflow.shared.NotFoundException;

/** Which picture belongs to which entry of the log, and who may see it. */
@Component
@Transactional
class LogPictures {

    private final LogEntryRepository entries;
    private final Mobilities mobilities;
    private final MobilityBasics basics;
    private final Dossiers dossiers;

    LogPictures(LogEntryRepository entries, Mobilities mobilities, MobilityBasics basics, Dossiers dossiers) {
        this.entries = entries;
        this.mobilities = mobilities;
        this.basics = basics;
        this.dossiers = dossiers;
    }

    @Transactional(readOnly = true)
    boolean has(LogEntryId id) {
        return find(id).picture() != null;
    }

    void keep(LogEntryId id, DocumentId picture) {
        find(id).show(picture);
    }

    /** The mobility of an entry that the reader wrote and that may still change. */
    @Transactional(readOnly = true)
    MobilityId mustChange(LogEntryId id, Reader by) {
        var entry = find(id);
        by.mustSee(sees(entry, by), id);
        var teaches = by.teachesIn(basics.project(entry.mobility()).id());
        by.mustBeAllowed(entry.author().equals(by.person()) && (teaches || !entry.isPublished()));
        return entry.mobility();
    }

    /** The picture of an entry, for those who may read the entry. */
    @Transactional(readOnly = true)
    DocumentId of(LogEntryId id, Reader reader) {
        var entry = find(id);
        var picture = entry.picture();
        if (picture == null || !sees(entry, reader)) {
            throw new NotFoundException(id);
        }
        return picture;
    }

    void forget(DocumentId picture) {
        List.copyOf(entries.findByPicture(picture)).forEach(entry -> entry.show(null));
    }

    private boolean sees(LogEntry entry, Reader reader) {
        var project = basics.project(entry.mobility()).id();
        return reader.teachesIn(project)
                || entry.author().equals(reader.person())
                || entry.isPublishedFor(LogAudience.PROJECT) && reader.isInProject(project)
                || entry.isPublishedFor(LogAudience.FAMILIES) && isFamily(entry, reader)
                || entry.isPublishedFor(LogAudience.MEMBERS) && (isOn(entry, reader) || travels(entry, reader));
    }

    private boolean isOn(LogEntry entry, Reader reader) {
        return mobilities.visibleTo(reader).stream()
                .anyMatch(mobility -> mobility.id().equals(entry.mobility()));
    }

    private boolean isFamily(LogEntry entry, Reader reader) {
        return dossiers.ofFamily(reader).stream()
                .anyMatch(dossier -> dossier.mobility().id().equals(entry.mobility()));
    }

    private boolean travels(LogEntry entry, Reader reader) {
        return dossiers.ofFamily(reader).stream()
                .filter(dossier -> dossier.mobility().id().equals(entry.mobility()))
                .map(dossier -> dossier.dossier().person())
                .anyMatch(person -> person != null && person.id().equals(reader.person()));
    }

    private LogEntry find(LogEntryId id) {
        return entries.findById(id).orElseThrow(() -> new NotFoundException(id));
    }
}
