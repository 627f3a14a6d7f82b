package org.twinflow.web.security;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;

/** Lets through who has one of these roles on the platform at the moment of the request. */
class PlatformRole implements AuthorizationManager<RequestAuthorizationContext> {

    private final Readers readers;
    private final Role[] roles;

    PlatformRole(Readers readers, Role... roles) {
        this.readers = readers;
        this.roles = roles.clone();
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(readers.of(context.getRequest())
                .filter(reader -> Arrays.stream(roles).anyMatch(role -> reader.has(role, Scope.platform())))
                .isPresent());
    }
}
