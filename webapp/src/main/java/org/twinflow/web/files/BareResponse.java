package org.twinflow.web.files;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** An answer without a page behind it: what goes wrong is a bare status, for the pages are on the other host. */
class BareResponse extends HttpServletResponseWrapper {

    BareResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendError(int status) {
        resetBuffer();
        setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
        sendError(status);
    }
}
