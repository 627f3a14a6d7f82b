package org.twinflow.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.twinflow.documents.DocumentStored;

/**
 * Keeps the answer to an upload in the transaction that stores the document. A server that is killed before it has
 * answered would else know nothing of it when the same request comes again.
 */
@Component
class KeptUploads {

    /** The attribute of a request that holds the id under which its answer is kept. */
    static final String KEY = KeptUploads.class.getName();

    private static final int CREATED = 201;
    private static final String UPLOADS = ".*/(documents|versions|files|photos|(tus|uploads)/[^/]+)";

    private final KeptAnswers answers;

    KeptUploads(KeptAnswers answers) {
        this.answers = answers;
    }

    @EventListener
    void on(DocumentStored stored) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            keep(stored, attributes.getRequest());
        }
    }

    private void keep(DocumentStored stored, HttpServletRequest request) {
        var path = request.getRequestURI();
        if (request.getAttribute(KEY) instanceof String id && path.matches(UPLOADS)) {
            var location = "/api/v1/documents/" + stored.document() + (path.endsWith("/versions") ? "/versions" : "");
            var body = "{\"id\":\"" + stored.document() + "\",\"version\":" + stored.version() + "}";
            answers.keep(id, CREATED, location, MediaType.APPLICATION_JSON_VALUE, body);
        }
    }
}
