package org.twinflow.library;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.documents.FolderRule;

/** Folders that are kept for some of a project, such as for a working group. */
@Service
@Transactional(readOnly = true)
public class KeptFolders implements FolderRule {

    private final DocumentFolderRepository folders;

    KeptFolders(DocumentFolderRepository folders) {
        this.folders = folders;
    }

    /** Where the folder of an owner lies now; for features, which decide who may know. */
    public Optional<String> of(UUID project, String owner) {
        return in(project).stream()
                .filter(folder -> folder.isKeptFor(owner))
                .map(DocumentFolder::path)
                .findFirst();
    }

    /** To be told when an owner ends: the folder can be thrown away from then on. */
    @Transactional
    public void giveUp(UUID project, String owner) {
        in(project).stream().filter(folder -> folder.isKeptFor(owner)).forEach(DocumentFolder::giveUp);
    }

    /** The innermost folder decides. */
    @Override
    public Optional<Set<String>> audience(UUID project, String folder) {
        return audience(in(project), folder);
    }

    /** The same, where the kept folders of the project are known: a tree asks for many. */
    static Optional<Set<String>> audience(List<DocumentFolder> all, String folder) {
        return all.stream()
                .filter(kept -> kept.holds(folder))
                .max(Comparator.comparingInt(kept -> kept.path().length()))
                .map(DocumentFolder::audience);
    }

    static boolean isFor(List<DocumentFolder> all, String folder, Reader reader) {
        return audience(all, folder).filter(tokens -> !reader.isNamed(tokens)).isEmpty();
    }

    List<DocumentFolder> in(UUID project) {
        return folders.findByProjectAndKeptForNotNull(project);
    }
}
