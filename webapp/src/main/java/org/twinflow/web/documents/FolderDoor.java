package org.twinflow.web.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.transfers.Bundles;
import org.twinflow.web.files.FileDoor;
import org.twinflow.web.limits.Costly;

/** To a folder with all that lies in it, or a whole project, as one archive. */
@Component
class FolderDoor implements FileDoor {

    private final Bundles bundles;
    private final Bundle bundle;
    private final Projects projects;

    FolderDoor(Bundles bundles, Bundle bundle, Projects projects) {
        this.bundles = bundles;
        this.bundle = bundle;
        this.projects = projects;
    }

    /** @param folder null for the whole project */
    static List<String> what(UUID project, @Nullable String folder) {
        return folder == null ? List.of(project.toString()) : List.of(project.toString(), folder);
    }

    @Override
    public String name() {
        return "folder";
    }

    @Override
    public List<String> check(List<String> what, Reader reader) {
        projects.get(new ProjectId(project(what)), reader);
        bundles.of(project(what), folder(what), reader);
        return what;
    }

    @Override
    public @Nullable ResponseEntity<Resource> open(List<String> what, Reader reader, HttpServletResponse response)
            throws IOException {
        var title = projects.get(new ProjectId(project(what)), reader).title();
        var folder = folder(what);
        bundle.send(folder == null ? title : folder, bundles.of(project(what), folder, reader), reader, response);
        return null;
    }

    @Override
    public Costly.Work work() {
        return Costly.Work.EXPORT;
    }

    private static UUID project(List<String> what) {
        return UUID.fromString(what.getFirst());
    }

    private static @Nullable String folder(List<String> what) {
        return what.size() > 1 ? what.get(1) : null;
    }
}
