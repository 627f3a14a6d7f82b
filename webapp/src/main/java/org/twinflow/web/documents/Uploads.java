package org.twinflow.web.documents;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FileNames;

/** Takes a file out of a request and hands it to the library. */
@Component
class Uploads {

    private final Documents documents;
    private final Projects projects;

    Uploads(Documents documents, Projects projects) {
        this.documents = documents;
        this.projects = projects;
    }

    /** @param title blank for the name of the file without its ending */
    DocumentDetails take(Target target, MultipartFile file, String title, Reader reader) throws IOException {
        try (var content = file.getInputStream()) {
            return take(target, Posted.upload(file), title, content, reader);
        }
    }

    DocumentDetails take(Target target, Upload upload, String title, InputStream content, Reader reader) {
        var language = projects.get(new ProjectId(target.project()), reader).language();
        var called = title.isBlank() ? FileNames.withoutEnding(upload.filename()) : title.strip();
        var wanted = NewDocument.inProject(
                target.project(), called, target.folder().strip(), target.level(), upload, language);
        return documents.store(wanted, content, reader);
    }
}
