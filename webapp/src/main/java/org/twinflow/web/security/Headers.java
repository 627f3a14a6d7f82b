package org.twinflow.web.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What browsers are told of our pages. */
final class Headers {

    private static final String POLICY = """
            default-src 'none'; script-src 'self'; style-src 'self'%s; img-src 'self' data: blob:; \
            font-src 'self' data:; connect-src 'self'; media-src 'self'; frame-src 'self'; worker-src 'self'; \
            manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'""";

    private Headers() {}

    static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(self), microphone=(), geolocation=(), payment=()"))
                .addHeaderWriter((request, response) -> {
                    if (!response.containsHeader("Content-Security-Policy")) {
                        var path = request.getRequestURI()
                                .substring(request.getContextPath().length());
                        response.setHeader("Content-Security-Policy", policy(path));
                    }
                });
    }

    /** bpmn-js and dmn-js set styles on their shapes; no page but their editors may. */
    static String policy(String path) {
        return POLICY.formatted(path.matches("/models/[^/]+/(diagram|decision)") ? " 'unsafe-inline'" : "");
    }
}
