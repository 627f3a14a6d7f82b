package org.twinflow.web.attachments;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.twinflow.attachments.Attachments;
import org.twinflow.web.security.UploadRule;

/** The addresses that take files for tasks, and who may send them. */
@Configuration(proxyBeanMethods = false)
class AttachmentUploads {

    @Bean
    UploadRule attachmentByPage(Attachments attachments) {
        return UploadRule.of("/tasks/{id}/attachments", toTask(attachments));
    }

    @Bean
    UploadRule attachmentByScript(Attachments attachments) {
        return UploadRule.of("/api/v1/tasks/{id}/attachments", toTask(attachments));
    }

    private static UploadRule.Check toTask(Attachments attachments) {
        return (path, reader) -> attachments.mayAttachNew(String.valueOf(path.get("id")), reader);
    }
}
