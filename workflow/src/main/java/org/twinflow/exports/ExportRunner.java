package org.twinflow.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.exports.FileParts.Target;
import org.twinflow.exports.SitePages.Page;
import org.twinflow.projects.Projects;
import org.twinflow.shared.AfterCommit;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.transfers.EntryNames;
import org.twinflow.transfers.SummedArchive;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes archives in the background: aside, and renamed once they are whole. */
@Component
class ExportRunner {

    static final String MISSING = "NOT-INCLUDED.txt";

    private static final Logger LOG = LoggerFactory.getLogger(ExportRunner.class);
    private static final Duration TELLING = Duration.ofMillis(500);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ExportRows rows;
    private final ExportProperties properties;
    private final Gatherer gatherer;
    private final FileParts files;
    private final PageParts pages;
    private final ObjectProvider<SitePages> sites;
    private final Projects projects;
    private final Access access;
    private final Clock clock;

    ExportRunner(
            ExportRows rows,
            ExportProperties properties,
            Gatherer gatherer,
            FileParts files,
            PageParts pages,
            ObjectProvider<SitePages> sites,
            Projects projects,
            Access access,
            Clock clock) {
        this.rows = rows;
        this.properties = properties;
        this.gatherer = gatherer;
        this.files = files;
        this.pages = pages;
        this.sites = sites;
        this.projects = projects;
        this.access = access;
        this.clock = clock;
    }

    /** Once more after a restart: what was half written is written anew. Where there are no pages, nothing is written. */
    @AfterCommit
    void on(ExportAsked asked) {
        if (sites.getIfAvailable() != null) {
            rows.find(new ExportId(asked.export()))
                    .filter(export -> !export.state().isOver())
                    .ifPresent(this::run);
        }
    }

    private void run(ExportSummary export) {
        var aside = properties.folder().resolve(export.id() + ".part");
        try {
            Files.createDirectories(properties.folder());
            var reader = access.reader(export.reader());
            reader.mustBeAllowed(Exports.mayTake(export.project(), reader));
            var sum = write(export, aside, reader);
            var file = properties.file(export.id());
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            rows.ready(export.id(), Files.size(file), sum, clock.instant());
        } catch (IOException | UncheckedIOException | NotFoundException | ForbiddenException e) {
            LOG.warn("The archive {} could not be written", export.id(), e);
            rows.fail(export.id());
            discard(aside);
        }
    }

    private String write(ExportSummary export, Path file, Reader reader) throws IOException {
        var project = projects.facts(export.project());
        var library = files.library(export, reader);
        rows.begin(export.id(), library.size());
        var today = LocalDate.ofInstant(clock.instant(), project.zone());
        try (var archive = new SummedArchive(file, project.slug() + "-" + today)) {
            var missing = new ArrayList<String>();
            var target = new Target(
                    archive,
                    gatherer.names(export, reader),
                    reader,
                    (name, why) -> missing.add(name + ": " + sites.getObject().why(why, export.language())),
                    new EntryNames());
            site(archive, gather(export, library, target), export);
            if (!missing.isEmpty()) {
                archive.text(MISSING, String.join("\r\n", missing) + "\r\n");
            }
            return archive.finish();
        }
    }

    private ProjectArchive gather(ExportSummary export, java.util.List<DocumentDetails> library, Target target)
            throws IOException {
        var papers = files.write(library, target, telling(export));
        var labels = files.applications(export, target);
        var all = gatherer.gather(export, target.names(), target.reader());
        return new ProjectArchive(
                all.language(),
                all.madeAt(),
                all.sheet(),
                all.members(),
                all.plan(),
                all.tasks(),
                all.mobilities(),
                all.meetings(),
                all.notes(),
                all.votes(),
                all.tables(),
                papers,
                labels,
                all.journal(),
                pages.write(export.project(), all.works(), target));
    }

    private void site(SummedArchive archive, ProjectArchive all, ExportSummary export) throws IOException {
        var site = sites.getObject();
        for (var page : Page.values()) {
            archive.text(page.file(), site.page(page, all, export.language()));
        }
        archive.text("site.css", site.style());
        archive.text("data/project.json", JSON.writeValueAsString(all));
    }

    /** Not each file is told of: the row is read by pages that look every second. */
    private IntConsumer telling(ExportSummary export) {
        var last = new Instant[] {clock.instant()};
        return done -> {
            if (clock.instant().isAfter(last[0].plus(TELLING))) {
                last[0] = clock.instant();
                rows.progress(export.id(), done);
            }
        };
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} could not be deleted", file, e);
        }
    }
}
