package org.twinflow.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.people.PersonId;

/** Hands controllers the {@link Reader} behind the request, computed once for each. */
@Component
public class Readers implements HandlerMethodArgumentResolver {

    private static final String ATTRIBUTE = Readers.class.getName();

    private final Access access;

    Readers(Access access) {
        this.access = access;
    }

    /** Who reads, empty for visitors. */
    public Optional<Reader> of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Reader known) {
            return Optional.of(known);
        }
        var reader = signedIn().map(signedIn -> access.reader(signedIn.person()));
        reader.ifPresent(found -> request.setAttribute(ATTRIBUTE, found));
        return reader;
    }

    /** From now on the request is that person's, who is not signed in. */
    public void lookFor(PersonId person, HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, access.reader(person));
    }

    static Optional<SignedIn> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Reader.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servletRequest = request.getNativeRequest(HttpServletRequest.class);
        return Optional.ofNullable(servletRequest)
                .flatMap(this::of)
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }
}
