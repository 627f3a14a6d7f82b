package org.twinflow.web.drafts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.twinflow.drafts.FormDrafts;
import org.twinflow.web.security.Readers;

/**
 * What was sent and taken need not be kept any longer. Nor what was refused for its contents: the page shows it again, and
 * keeps it anew.
 */
@Component
class SentForms implements HandlerInterceptor {

    private static final int REFUSED = 422;

    private final FormDrafts drafts;
    private final Readers readers;

    SentForms(FormDrafts drafts, Readers readers) {
        this.drafts = drafts;
        this.readers = readers;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var path = request.getRequestURI();
        if (failure == null && isForm(request, path) && isAnswered(response.getStatus())) {
            readers.of(request).ifPresent(reader -> drafts.drop(reader, path));
        }
    }

    private static boolean isForm(HttpServletRequest request, String path) {
        var start = request.getContextPath();
        return HttpMethod.POST.matches(request.getMethod())
                && !path.startsWith(start + "/drafts")
                && !path.startsWith(start + "/api/")
                && !path.startsWith(start + "/engine-rest");
    }

    private static boolean isAnswered(int status) {
        return status < 400 || status == REFUSED;
    }
}
