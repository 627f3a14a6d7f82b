package org.twinflow.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Lets one page add a sheet of styles by a script, for a library that brings its own. */
public final class StyleNonce {

    private static final String ATTRIBUTE = StyleNonce.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private StyleNonce() {}

    /** The word that the page has to say, new for each answer. */
    public static String give(HttpServletRequest request) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(ATTRIBUTE, nonce);
        return nonce;
    }

    /** What was given to this answer, if anything. */
    public static @Nullable String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String nonce ? nonce : null;
    }
}
