package org.twinflow.web.mobility;

import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.twinflow.access.Reader;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.Submissions;
import org.twinflow.web.documents.Posted;

/** Takes a paper out of a request. */
@Component
class PaperIntake {

    private final Submissions submissions;

    PaperIntake(Submissions submissions) {
        this.submissions = submissions;
    }

    void take(DossierId id, Paper paper, MultipartFile file, Reader reader) throws IOException {
        try (var content = file.getInputStream()) {
            submissions.submit(id, paper, Posted.upload(file), content, reader);
        }
    }
}
