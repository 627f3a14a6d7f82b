package org.twinflow.web.documents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.VersionViews;
import org.twinflow.web.security.Readers;

/** Adds to the page of a document who has seen its versions; that the page is shown counts as having seen the latest. */
@Configuration(proxyBeanMethods = false)
class VersionPane {

    @Bean
    MappedInterceptor seenBesideTheVersions(VersionViews views, Readers readers) {
        return new MappedInterceptor(new String[] {"/documents/d/*"}, new Seen(views, readers));
    }

    private record Seen(VersionViews views, Readers readers) implements HandlerInterceptor {

        @Override
        public void postHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
            if (page != null && page.getModel().get("document") instanceof DocumentDetails document) {
                readers.of(request).ifPresent(reader -> {
                    views.shown(document, reader);
                    page.addObject("seen", views.of(document.id(), reader));
                });
            }
        }
    }
}
