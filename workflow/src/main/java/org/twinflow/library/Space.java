package org.twinflow.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.documents.StoreRule;
import org.twinflow.documents.StoredBytes;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.RefusedException;

/**
 * Keeps each project within its space. Uploads to one project wait for each other while their rows are written; all that it
 * stores is summed up only where the limit may be near.
 */
@Service
public class Space implements StoreRule {

    /** In bytes, as {@code 1 GB} is said on pages. */
    public static final long GIGABYTE = 1_000_000_000;

    private static final long LEAST = 1_000_000;
    private static final long MOST = 100_000 * GIGABYTE;

    private final ProjectSpaceRepository spaces;
    private final StoredBytes stored;
    private final Audit audit;
    private final TransactionTemplate apart;
    private final Estimates estimates = new Estimates();
    private final long usual;

    Space(
            ProjectSpaceRepository spaces,
            StoredBytes stored,
            Audit audit,
            PlatformTransactionManager transactions,
            LibraryProperties properties) {
        this.spaces = spaces;
        this.stored = stored;
        this.audit = audit;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.usual = properties.space().toBytes() / (1L << 30) * GIGABYTE
                + properties.space().toBytes() % (1L << 30);
    }

    /** For those in the project. */
    @Transactional(readOnly = true)
    public SpaceUsed of(UUID project, Reader reader) {
        reader.mustSee(reader.isInProject(project), project);
        return used(project);
    }

    /** All projects that store something, for administrators; the fullest first. */
    @Transactional(readOnly = true)
    public List<SpaceUsed> all(Reader reader) {
        reader.mustBeAllowed(reader.isAdministrator());
        return stored.projects().stream()
                .map(this::used)
                .sorted((one, other) -> Long.compare(other.used(), one.used()))
                .toList();
    }

    /**
     * Gives a project a limit of its own; administrators may.
     *
     * @param bytes from a megabyte to a hundred terabytes, null for the usual
     */
    public void give(UUID project, @Nullable Long bytes, Reader reader) {
        reader.mustBeAllowed(reader.isAdministrator());
        if (bytes != null && (bytes < LEAST || bytes > MOST)) {
            throw new InvalidException(FieldError.of("gigabytes", "library.space.form", MOST / GIGABYTE));
        }
        makeRow(project);
        apart.executeWithoutResult(status -> {
            spaces.hold(project).orElseThrow().give(bytes);
            audit.record(
                    reader.person(),
                    "space.given",
                    "project:" + project,
                    Map.of("bytes", bytes == null ? "usual" : bytes.toString()));
        });
    }

    @Override
    public void mayBegin(UUID project) {
        var row = spaces.findById(project);
        if (row.isPresent() && estimates.fits(project, 0, limit(row))) {
            return;
        }
        var space = used(project);
        if (space.isFull()) {
            refuse(space);
        }
        makeRow(project);
    }

    @Override
    @Transactional
    public void mayKeep(UUID project, String hash, long size) {
        var limit = limit(spaces.hold(project));
        if (estimates.fits(project, size, limit)) {
            return;
        }
        var space = used(project);
        if (space.used() + size > limit && !stored.has(project, hash)) {
            refuse(space);
        }
        estimates.count(project, space.used() + size);
    }

    private SpaceUsed used(UUID project) {
        var row = spaces.findById(project);
        return new SpaceUsed(
                project,
                stored.of(project),
                limit(row),
                row.map(ProjectSpace::bytes).isPresent());
    }

    private long limit(Optional<ProjectSpace> row) {
        return row.map(ProjectSpace::bytes).orElse(usual);
    }

    /** The row to wait for; it is made in a transaction of its own, for two may want to make it. */
    private void makeRow(UUID project) {
        if (spaces.findById(project).isPresent()) {
            return;
        }
        try {
            apart.executeWithoutResult(status -> spaces.saveAndFlush(new ProjectSpace(project)));
        } catch (DataIntegrityViolationException made) {
            return; // by the other
        }
    }

    private static void refuse(SpaceUsed space) {
        throw new RefusedException(
                "library.space.full", Math.ceilDiv(space.used(), 1_000_000), Math.floorDiv(space.limit(), 1_000_000));
    }
}
