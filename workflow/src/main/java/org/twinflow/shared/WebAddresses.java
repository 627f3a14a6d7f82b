package org.twinflow.shared;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses of pages elsewhere, as people give them. */
public final class WebAddresses {

    private WebAddresses() {}

    /** Whether a browser opens it: {@code http} or {@code https}, with the name of a host. */
    public static boolean isOne(String text) {
        try {
            var address = new URI(text);
            return address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
