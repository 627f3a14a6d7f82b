package org.twinflow.web.documents;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;

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
    DocumentDetails take(
            UUID project, MultipartFile file, String title, String folder, AudienceLevel level, Reader reader)
            throws IOException {
        var upload = new Upload(name(file), file.getContentType());
        var language = projects.get(new ProjectId(project), reader).language();
        var called = title.isBlank() ? withoutEnding(upload.filename()) : title.strip();
        var wanted = NewDocument.inProject(project, called, folder.strip(), level, upload, language);
        try (var content = file.getInputStream()) {
            return documents.store(wanted, content, reader);
        }
    }

    static String name(MultipartFile file) {
        @Nullable String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static String withoutEnding(String filename) {
        var dot = filename.lastIndexOf('.');
        return dot > 0 ? filename.substring(0, dot) : filename;
    }
}
