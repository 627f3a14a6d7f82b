package org.twinflow.web.shell;

import java.net.URI;
import java.net.URISyntaxException;

/** The way back to a page of ours: an address that a form brought along may lead nowhere else. */
public final class Back {

    private Back() {}

    /** Answers the wanted address if it is a path on this server, else the other. */
    public static URI to(String wanted, URI otherwise) {
        if (!wanted.startsWith("/") || wanted.startsWith("//") || wanted.indexOf('\\') >= 0) {
            return otherwise;
        }
        try {
            var address = new URI(wanted);
            return address.getScheme() == null && address.getRawAuthority() == null ? address : otherwise;
        } catch (URISyntaxException nonsense) {
            return otherwise;
        }
    }
}
