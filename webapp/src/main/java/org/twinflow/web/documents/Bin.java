package org.twinflow.web.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentCare;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.safekeeping.Deletions;

/** Gathers what the page of a project's bin shows. */
@Component
class Bin {

    private final DocumentCare care;
    private final Projects projects;
    private final Names names;
    private final Deletions deletions;
    private final Clock clock;

    Bin(DocumentCare care, Projects projects, Names names, Deletions deletions, Clock clock) {
        this.care = care;
        this.projects = projects;
        this.names = names;
        this.deletions = deletions;
        this.clock = clock;
    }

    void show(UUID project, Reader reader, Model model) {
        var trashed = care.trashed(project, reader);
        model.addAttribute("project", projects.get(new ProjectId(project), reader));
        model.addAttribute("days", deletions.days());
        model.addAttribute("trashed", trashed.stream().map(this::thrown).toList());
        model.addAttribute(
                "names",
                names.of(trashed.stream().map(DocumentDetails::trashedBy).toList(), project, reader));
    }

    private Thrown thrown(DocumentDetails document) {
        var since = document.trashedAt() == null ? Instant.EPOCH : document.trashedAt();
        long gone = Duration.between(since, clock.instant()).toDays();
        return new Thrown(document, Math.max(0, deletions.days() - gone));
    }

    /** @param left how many whole days it stays in the bin */
    public record Thrown(DocumentDetails document, long left) {}
}
