package org.twinflow.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.twinflow.people.TokenScope;

/** Holds a token to what it was issued for. */
class TokenScopeFilter extends OncePerRequestFilter {

    private final Set<String> reading;

    TokenScopeFilter(Set<String> reading) {
        this.reading = reading;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var scope = Readers.signedIn().map(SignedIn::scope).orElse(null);
        if (allows(scope, request.getMethod())) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean allows(@Nullable TokenScope scope, String method) {
        return scope == null || scope == TokenScope.WRITE || (scope == TokenScope.READ && reading.contains(method));
    }
}
