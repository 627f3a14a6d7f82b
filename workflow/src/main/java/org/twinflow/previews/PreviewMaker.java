package org.twinflow.previews;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.twinflow.documents.DerivativeId;
import org.twinflow.documents.DerivativeKind;
import org.twinflow.documents.Derivatives;
import org.twinflow.documents.Sketching;
import org.twinflow.documents.VersionFacts;
import org.twinflow.shared.DiskRoom;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Makes one preview after the other; no transaction is open while a file is drawn. Every version comes to an end. */
@Component
class PreviewMaker {

    private static final Logger LOG = LoggerFactory.getLogger(PreviewMaker.class);
    private static final int ATTEMPTS = 3;

    /** Somebody may have ended the process, or kept the machine busy. */
    private static final Set<String> ONCE_MORE = Set.of("crash", "timeout");

    /** What is larger is looked at after it was downloaded. */
    private static final long MOST_BYTES = 260_000_000;

    private final PreviewQueue queue;
    private final Derivatives derivatives;
    private final Sketching sketching;
    private final Office office;

    PreviewMaker(PreviewQueue queue, Derivatives derivatives, Sketching sketching, Office office) {
        this.queue = queue;
        this.derivatives = derivatives;
        this.sketching = sketching;
        this.office = office;
    }

    /** Makes the next preview with this process; false if none waits, or there is no room to make it. */
    boolean makeNext(DrawingProcess process, Path spool) throws IOException, InterruptedException {
        if (DiskRoom.isShort(spool)) {
            return false;
        }
        var next = queue.take();
        if (next.isPresent()) {
            var job = Files.createTempDirectory(spool, "job");
            try {
                make(next.get(), process, job);
            } finally {
                FileSystemUtils.deleteRecursively(job);
            }
        }
        return next.isPresent();
    }

    private void make(Assignment work, DrawingProcess process, Path job) throws InterruptedException {
        try {
            var outcome = work.attempt() > ATTEMPTS ? Outcome.none("crash") : outcome(work, process, job);
            if (ONCE_MORE.contains(String.valueOf(outcome.reason())) && work.attempt() == 1) {
                queue.giveBack(work);
            } else if (outcome.reason() != null && work.attempt() <= ATTEMPTS && DiskRoom.isShort(job)) {
                queue.giveBack(work); // the disk has filled up meanwhile
            } else {
                queue.finish(work, outcome);
            }
        } catch (NotFoundException | RefusedException e) {
            queue.finish(work, Outcome.none("gone")); // its content is missing, or its key was destroyed
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "The preview of {} version {} is to be tried again: {}",
                    work.document(),
                    work.version(),
                    e.toString());
            queue.giveBack(work);
        }
    }

    private Outcome outcome(Assignment work, DrawingProcess process, Path job)
            throws IOException, InterruptedException {
        var facts = derivatives.facts(work.document(), work.version());
        var kind = Kinds.of(facts.mediaType(), facts.filename());
        var program = Kinds.isOffice(facts.mediaType()) ? office.program() : Optional.<Path>empty();
        if (kind.isEmpty() && program.isEmpty()) {
            return Outcome.none("kind");
        }
        try {
            var file = copy(work, job);
            if (program.isPresent()) {
                return asPdf(work, facts, office.toPdf(program.get(), file, facts.filename(), job), process, job);
            }
            return draw(work, facts, request(kind.orElseThrow(), facts, file, job), process);
        } catch (NoPreviewException e) {
            return Outcome.none(e.reason());
        }
    }

    /** The PDF is kept even where its first page cannot be drawn. */
    private Outcome asPdf(Assignment work, VersionFacts facts, Path pdf, DrawingProcess process, Path job)
            throws IOException, InterruptedException {
        keep(work, new Made(pdf, DerivativeKind.PDF, 0, "application/pdf"));
        var drawn = draw(work, facts, request(Request.Kind.PDF, facts, pdf, job), process);
        return Outcome.made(drawn.pages());
    }

    /** What was made before it went wrong is kept: the copy for others above all. */
    private Outcome draw(Assignment work, VersionFacts facts, Request request, DrawingProcess process)
            throws IOException, InterruptedException {
        var outcome = process.draw(request);
        try (var files = Files.list(request.folder())) {
            for (var made : files.map(Made::of).flatMap(Optional::stream).toList()) {
                if (!facts.personal() || made.kind() != DerivativeKind.THUMBNAIL) {
                    keep(work, made);
                }
            }
        }
        if (!facts.personal()) {
            keepSketch(work, request.folder().resolve(Request.SKETCH));
        }
        return outcome;
    }

    /** It comes from a process that may have been taken over: nothing but digits is taken. */
    private void keepSketch(Assignment work, Path file) throws IOException {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) == PictureSketch.DIGITS) {
            var digits = Files.readString(file, StandardCharsets.ISO_8859_1);
            if (digits.matches("[0-9a-f]+")) {
                sketching.pictured(work.document(), work.version(), digits);
            }
        }
    }

    /** A name may lead elsewhere: the process that made it may have been taken over. */
    private void keep(Assignment work, Made made) throws IOException {
        if (!Files.isRegularFile(made.file(), LinkOption.NOFOLLOW_LINKS) || Files.size(made.file()) == 0) {
            return;
        }
        try (var content = Files.newInputStream(made.file(), LinkOption.NOFOLLOW_LINKS)) {
            var id = new DerivativeId(work.document(), work.version(), made.kind(), made.part());
            derivatives.put(id, made.mediaType(), content);
        }
    }

    private static Request request(Request.Kind kind, VersionFacts facts, Path file, Path job) throws IOException {
        var made = Files.createTempDirectory(job, "made");
        return new Request(kind, !facts.personal(), facts.mediaType(), file, made);
    }

    /** The plain copy is gone when the preview is made, whatever becomes of it. */
    private Path copy(Assignment work, Path job) throws IOException {
        try (var content = derivatives.original(work.document(), work.version())) {
            if (content.size() > MOST_BYTES) {
                throw new NoPreviewException("too-large");
            }
            var file = Files.createTempFile(job, "drawing", null);
            Files.copy(content.stream(), file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        }
    }
}
