package org.twinflow.web.stages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.projects.Projects;
import org.twinflow.stages.StageId;
import org.twinflow.stages.Stages;
import org.twinflow.web.documents.Downloads;
import org.twinflow.web.files.FileDoor;
import org.twinflow.web.limits.Costly;

/** To all that a stage holds, as one archive that is written while it is sent. */
@Component
class StageZipDoor implements FileDoor {

    private final Stages stages;
    private final Projects projects;
    private final StageArchive archive;

    StageZipDoor(Stages stages, Projects projects, StageArchive archive) {
        this.stages = stages;
        this.projects = projects;
        this.archive = archive;
    }

    static List<String> what(StageId stage) {
        return List.of(stage.toString());
    }

    @Override
    public String name() {
        return "stage";
    }

    @Override
    public List<String> check(List<String> what, Reader reader) {
        stages.get(StageId.of(what.getFirst()), reader);
        return what;
    }

    @Override
    public @Nullable ResponseEntity<Resource> open(List<String> what, Reader reader, HttpServletResponse response)
            throws IOException {
        var stage = stages.get(StageId.of(what.getFirst()), reader);
        var project = projects.get(stage.stage().project(), reader);
        var name = project.slug() + "-" + stage.stage().name().replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|\\s]+", "-");
        Downloads.announce("application/zip", name + ".zip", response);
        archive.write(stage, project, name, reader, response.getOutputStream());
        return null;
    }

    @Override
    public Costly.Work work() {
        return Costly.Work.EXPORT;
    }
}
