package org.twinflow.web.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.security.UploadRule;

/** The addresses of this feature that take files, and who may send them. */
@Configuration(proxyBeanMethods = false)
class DocumentUploads {

    @Bean
    UploadRule newDocumentByScript(Documents documents) {
        return UploadRule.of("/api/v1/projects/{project}/documents", toProject(documents));
    }

    @Bean
    UploadRule newDocumentByPage(Documents documents) {
        return UploadRule.of("/documents/in/{project}", toProject(documents));
    }

    @Bean
    UploadRule newDocumentByQueue(Documents documents) {
        return UploadRule.of("/documents/in/{project}/files", toProject(documents));
    }

    @Bean
    UploadRule newDocumentByPhotos(Documents documents) {
        return UploadRule.of("/documents/in/{project}/photos", toProject(documents));
    }

    @Bean
    UploadRule newVersionByScript(Documents documents) {
        return UploadRule.of("/api/v1/documents/{id}/versions", toDocument(documents));
    }

    @Bean
    UploadRule newVersionByPage(Documents documents) {
        return UploadRule.of("/documents/d/{id}/versions", toDocument(documents));
    }

    /** Whether the version is stale is said later, by who knows which one the sender saw. */
    private static UploadRule.Check toDocument(Documents documents) {
        return (path, reader) -> {
            var id = new DocumentId(uuid(path.get("id")));
            documents.mayAddVersion(id, documents.get(id, reader).version(), reader);
        };
    }

    private static UploadRule.Check toProject(Documents documents) {
        return (path, reader) -> documents.mayUpload(uuid(path.get("project")), reader);
    }

    private static UUID uuid(@Nullable String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(String.valueOf(text));
        }
    }
}
