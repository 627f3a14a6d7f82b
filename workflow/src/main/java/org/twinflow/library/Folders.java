package org.twinflow.library;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.documents.DocumentCare;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.DocumentShelves;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/**
 * The folders of a project. A folder is there for who sees something in it; those who keep the project's documents also
 * see those that somebody made and nothing lies in. One that is kept for some people is there for these alone, with
 * something in it or not. A file that is being read changes meanwhile: what collides with that is done again.
 */
@Service
@Transactional
@Retryable(
        includes = {
            OptimisticLockingFailureException.class,
            DataIntegrityViolationException.class,
            UnexpectedRollbackException.class
        },
        maxRetries = 2,
        delay = 50)
public class Folders {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST = 400;

    private final DocumentFolderRepository folders;
    private final KeptFolders kept;
    private final DocumentShelves shelves;
    private final DocumentCare care;
    private final Audit audit;
    private final Clock clock;

    Folders(
            DocumentFolderRepository folders,
            KeptFolders kept,
            DocumentShelves shelves,
            DocumentCare care,
            Audit audit,
            Clock clock) {
        this.folders = folders;
        this.kept = kept;
        this.shelves = shelves;
        this.care = care;
        this.audit = audit;
        this.clock = clock;
    }

    /** All folders that the reader sees, each after the one around it. */
    @Transactional(readOnly = true)
    public List<Folder> tree(UUID project, Reader reader) {
        reader.mustSee(reader.isInProject(project), project);
        var tree = new TreeMap<String, Folder>(PathOrder.INSTANCE);
        var forSome = kept.in(project);
        var hers = care.keeps(project, reader) ? folders.findByProject(project) : forSome;
        hers.stream()
                .map(DocumentFolder::path)
                .filter(path -> KeptFolders.isFor(forSome, path, reader))
                .forEach(path -> add(tree, path, 0, null));
        shelves.folders(project, reader).stream()
                .filter(count -> !count.path().isEmpty())
                .forEach(count -> add(tree, count.path(), count.documents(), count.changedAt()));
        tree.replaceAll((path, folder) -> KeptFolders.audience(forSome, path).isEmpty() ? folder : folder.asKept());
        return List.copyOf(tree.values());
    }

    /** Whether what lies there is seen by those whom a folder is kept for. */
    @Transactional(readOnly = true)
    public boolean isKept(UUID project, String path) {
        return kept.audience(project, path).isPresent();
    }

    /**
     * Makes a folder for some of the project: they see all that lies in it, whoever put it there, and nobody else does.
     *
     * @param name another one is taken when there is a folder of that name
     * @param owner what it is to be called, see {@link KeptFolders#of}
     */
    public void createFor(UUID project, String parent, String name, String owner, Set<String> audience, Reader by) {
        care.mustKeep(project, by);
        var folder = new DocumentFolder(project, free(project, parent, name, by), by.person(), now());
        folder.keepFor(owner, audience);
        folders.save(folder);
    }

    /** Makes an empty folder. */
    public String create(UUID project, String parent, String name, Reader reader) {
        care.mustKeep(project, reader);
        var path = path(parent, name);
        mustBeFree(project, path, reader);
        mayPut(project, path, reader);
        folders.save(new DocumentFolder(project, path, reader.person(), now()));
        return path;
    }

    /** Gives a folder another name; what is in it and below it goes along. */
    public String rename(UUID project, String path, String name, Reader reader) {
        return place(project, path, Folder.parent(path), name, reader);
    }

    /**
     * Puts a folder with all that is in it into another one.
     *
     * @param parent the path of the other one, empty for the project itself
     */
    public String move(UUID project, String path, String parent, Reader reader) {
        return place(project, path, parent, path.substring(path.lastIndexOf('/') + 1), reader);
    }

    /** What a folder holds that the reader sees, for who throws it away. */
    @Transactional(readOnly = true)
    public List<DocumentId> content(UUID project, String path, Reader reader) {
        care.mustKeep(project, reader);
        mustBeThere(project, path, reader);
        mustBeNobodys(project, path);
        return shelves.below(project, path, reader);
    }

    /** Ends a folder and those below it; what lies in them and was not thrown away keeps them for who sees it. */
    public void forget(UUID project, String path, Reader reader) {
        care.mustKeep(project, reader);
        mustBeNobodys(project, path);
        folders.findByProject(project).stream()
                .filter(folder -> folder.isAtOrBelow(path))
                .forEach(folders::delete);
    }

    private String place(UUID project, String path, String parent, String name, Reader reader) {
        care.mustKeep(project, reader);
        mustBeThere(project, path, reader);
        var target = path(parent, name);
        if (target.equals(path)) {
            return path;
        }
        if (DocumentFolder.isAtOrBelow(target, path)) {
            throw new RefusedException("library.folder.into-itself");
        }
        mustBeFree(project, target, reader);
        mustFit(project, path, target, reader);
        folders.findByProject(project).stream()
                .filter(folder -> folder.isAtOrBelow(path))
                .forEach(folder -> folder.move(target + folder.path().substring(path.length())));
        care.moveFolder(project, path, target, reader);
        audit.record(reader.person(), "folder.moved", "project:" + project, java.util.Map.of());
        return target;
    }

    private void mustBeThere(UUID project, String path, Reader reader) {
        if (tree(project, reader).stream().noneMatch(folder -> folder.path().equals(path))) {
            throw new NotFoundException("folder");
        }
    }

    private void mustBeFree(UUID project, String path, Reader reader) {
        if (isTaken(project, path, reader)) {
            throw new RefusedException("library.folder.there", path.substring(path.lastIndexOf('/') + 1));
        }
    }

    /** Also by a folder that the reader does not see. */
    private boolean isTaken(UUID project, String path, Reader reader) {
        return Stream.concat(
                        folders.findByProject(project).stream().map(DocumentFolder::path),
                        tree(project, reader).stream().map(Folder::path))
                .anyMatch(path::equalsIgnoreCase);
    }

    private String free(UUID project, String parent, String name, Reader reader) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> path(parent, number == 1 ? name : name + " " + number))
                .filter(path -> !isTaken(project, path, reader))
                .findFirst()
                .orElseThrow();
    }

    private void mayPut(UUID project, String path, Reader reader) {
        if (!KeptFolders.isFor(kept.in(project), path, reader)) {
            throw new RefusedException("documents.folder.foreign");
        }
    }

    /** Whoever a folder is kept for has it as long as they are there. */
    private void mustBeNobodys(UUID project, String path) {
        if (kept.in(project).stream().anyMatch(folder -> folder.isOwned() && folder.isAtOrBelow(path))) {
            throw new RefusedException("library.folder.kept");
        }
    }

    private void mustFit(UUID project, String path, String target, Reader reader) {
        int longest = tree(project, reader).stream()
                .filter(folder -> DocumentFolder.isAtOrBelow(folder.path(), path))
                .mapToInt(folder -> folder.path().length())
                .max()
                .orElse(0);
        if (longest - path.length() + target.length() > LONGEST) {
            throw new RefusedException("library.folder.deep");
        }
    }

    private static String path(String parent, String name) {
        var clean = name.replaceAll("\\p{Cntrl}", "").strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME || clean.matches(".*[/\\\\].*|\\.{1,2}")) {
            throw new InvalidException(FieldError.of("name", "library.folder.form", LONGEST_NAME));
        }
        var path = parent.isEmpty() ? clean : parent + "/" + clean;
        if (path.length() > LONGEST) {
            throw new RefusedException("library.folder.deep");
        }
        return path;
    }

    private static void add(TreeMap<String, Folder> tree, String path, long documents, @Nullable Instant changed) {
        for (var at = path; !at.isEmpty(); at = Folder.parent(at)) {
            tree.put(at, tree.getOrDefault(at, new Folder(at)).with(documents, changed));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
