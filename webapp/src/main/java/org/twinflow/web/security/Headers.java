package org.twinflow.web.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.twinflow.web.FilesHost;
import org.twinflow.web.Sandbox;
import org.twinflow.web.StyleNonce;

/** What browsers are told of our pages, and of files that are given from another host. */
final class Headers {

    private static final String POLICY = """
            default-src 'none'; script-src 'self'; style-src 'self'%1$s; img-src 'self' data: blob:; \
            font-src 'self' data:; connect-src 'self'%2$s; media-src 'self'%2$s; frame-src 'self'; worker-src 'self'; \
            manifest-src 'self'; form-action 'self'%2$s; base-uri 'none'; frame-ancestors 'none'; object-src 'none'""";

    private final String files;

    /** @param host where the pages fetch files from, play them and are sent to, besides the application itself */
    Headers(FilesHost host) {
        this.files = host.origin().map(origin -> " " + origin).orElse("");
    }

    /** Of files, on a host that has nothing else. */
    static void bare(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .addHeaderWriter((request, response) -> {
                    if (!response.containsHeader("Content-Security-Policy")) {
                        response.setHeader("Content-Security-Policy", Sandbox.POLICY);
                    }
                });
    }

    void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(self), microphone=(), geolocation=(), payment=()"))
                .addHeaderWriter((request, response) -> {
                    if (!response.containsHeader("Content-Security-Policy")) {
                        var path = request.getRequestURI()
                                .substring(request.getContextPath().length());
                        response.setHeader("Content-Security-Policy", policy(path, StyleNonce.of(request)));
                    }
                });
    }

    String policy(String path) {
        return policy(path, null);
    }

    /**
     * bpmn-js and dmn-js set styles on their shapes; no page but their editors may.
     *
     * @param nonce what one sheet of styles of the page says that it may come from a script, or null
     */
    private String policy(String path, @Nullable String nonce) {
        var styles = nonce == null ? "" : " 'nonce-" + nonce + "'";
        return POLICY.formatted(path.matches("/models/[^/]+/(diagram|decision)") ? " 'unsafe-inline'" : styles, files);
    }
}
