package org.twinflow.web.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.twinflow.audit.Audit;

/** Signs in by user name and password, machines also by token; every outcome leaves a line in the audit trail. */
class AccountProvider implements AuthenticationProvider {

    private final Accounts accounts;
    private final Optional<VerifiedPasswords> verified;
    private final SignInLimits limits;
    private final Audit audit;

    /** @param verified spares repeated checks, for machines only */
    AccountProvider(Accounts accounts, Optional<VerifiedPasswords> verified, SignInLimits limits, Audit audit) {
        this.accounts = accounts;
        this.verified = verified;
        this.limits = limits;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication shown) {
        var username = shown.getName();
        var password = String.valueOf(shown.getCredentials());
        var address = shown.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "unknown";
        if (!limits.isOpen(username, address)) {
            throw new LockedException("Too many failures");
        }
        var signedIn = verified.isEmpty()
                ? accounts.byPassword(username, password)
                : accounts.byToken(username, password)
                        .or(() ->
                                verified.get().find(username, password, () -> accounts.byPassword(username, password)));
        if (signedIn.isEmpty()) {
            limits.failed(username, address);
            audit.recordEvenIfRefused(null, "sign-in.failed", "platform", Map.of("address", address));
            throw new BadCredentialsException("Unknown name or wrong password");
        }
        return done(signedIn.get(), shown, address);
    }

    private Authentication done(SignedIn signedIn, Authentication shown, String address) {
        if (verified.isEmpty()) {
            audit.recordEvenIfRefused(
                    signedIn.person(), "sign-in", "person:" + signedIn.person(), Map.of("address", address));
        }
        var authentication = UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of());
        authentication.setDetails(shown.getDetails());
        return authentication;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
