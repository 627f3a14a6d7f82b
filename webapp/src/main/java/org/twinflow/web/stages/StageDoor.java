package org.twinflow.web.stages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentId;
import org.twinflow.stages.StageId;
import org.twinflow.stages.Stages;
import org.twinflow.web.documents.Downloads;
import org.twinflow.web.files.FileDoor;

/** To a document as it was at a stage. */
@Component
class StageDoor implements FileDoor {

    private final Stages stages;

    StageDoor(Stages stages) {
        this.stages = stages;
    }

    static List<String> what(StageId stage, DocumentId document) {
        return List.of(stage.toString(), document.toString());
    }

    @Override
    public String name() {
        return "stage-document";
    }

    @Override
    public List<String> check(List<String> what, Reader reader) {
        stages.held(StageId.of(what.getFirst()), DocumentId.of(what.getLast()), reader);
        return what;
    }

    @Override
    public ResponseEntity<Resource> open(List<String> what, Reader reader, HttpServletResponse response) {
        return Downloads.attachment(stages.content(StageId.of(what.getFirst()), DocumentId.of(what.getLast()), reader));
    }
}
