package org.twinflow.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives every answer of the API a tag, so that a client which asks again gets 304 when nothing has changed. A thing with
 * a version is tagged by it (see {@link ETags}), lists by what they hold; files are streamed and not held back for it.
 */
@Configuration(proxyBeanMethods = false)
class AnswerTags {

    private static final Set<String> FILES = Set.of("content", "pdf", "certificate", "bundle");

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> answerTagsFilter() {
        var registration = new FilterRegistrationBean<ShallowEtagHeaderFilter>(new WithoutFiles());
        registration.addUrlPatterns("/api/v1/*");
        return registration;
    }

    private static final class WithoutFiles extends ShallowEtagHeaderFilter {

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            var path = request.getRequestURI();
            return FILES.contains(path.substring(path.lastIndexOf('/') + 1));
        }
    }
}
