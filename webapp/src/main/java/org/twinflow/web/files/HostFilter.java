package org.twinflow.web.files;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.web.filter.OncePerRequestFilter;
import org.twinflow.documents.Ticket;
import org.twinflow.documents.Tickets;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.FilesHost;
import org.twinflow.web.Sandbox;
import org.twinflow.web.security.Readers;

/**
 * Keeps the two hosts apart. The files host has nothing but files, to be had with a ticket; the application has nothing
 * where they are. What comes to the files host brings no cookie and no password along, and begins no session.
 */
class HostFilter extends OncePerRequestFilter {

    /** The attribute under which a request carries a ticket that is good. */
    static final String TICKET = "org.twinflow.web.files.ticket";

    private static final Pattern FILE = Pattern.compile(Pattern.quote(FilesHost.PLACE) + "([A-Za-z0-9_-]+)");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final FilesHost host;
    private final Tickets tickets;
    private final Readers readers;
    private final Arrivals arrivals;
    private final MessageSource messages;

    HostFilter(FilesHost host, Tickets tickets, Readers readers, Arrivals arrivals, MessageSource messages) {
        this.host = host;
        this.tickets = tickets;
        this.readers = readers;
        this.arrivals = arrivals;
        this.messages = messages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (host.isAt(request)) {
            arrivals.noteArrived();
            giveFile(request, response, chain);
        } else if (request.getRequestURI().startsWith(FilesHost.PLACE)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void giveFile(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Access-Control-Allow-Origin", host.application());
        response.setHeader(
                "Access-Control-Expose-Headers",
                "Accept-Ranges, Content-Disposition, Content-Encoding, Content-Range, ETag");
        var file = FILE.matcher(request.getRequestURI());
        if (!file.matches()) {
            refuse(request, response);
        } else if (request.getMethod().equals("OPTIONS")) {
            allow(response);
        } else {
            var ticket = READING.contains(request.getMethod()) ? tickets.read(file.group(1)) : Optional.<Ticket>empty();
            if (ticket.isPresent() && isSomebody(ticket.get(), request)) {
                request.setAttribute(TICKET, ticket.get());
                chain.doFilter(new BareRequest(request), new BareResponse(response));
            } else {
                refuse(request, response);
            }
        }
    }

    /** From here on the request is that of the person whom the ticket was given to. */
    private boolean isSomebody(Ticket ticket, HttpServletRequest request) {
        try {
            readers.lookFor(ticket.person(), request);
            return true;
        } catch (NotFoundException gone) {
            return false;
        }
    }

    /** What a script of the application asks before it asks for a part of a file. */
    private static void allow(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
        response.setHeader("Access-Control-Allow-Headers", "Range, If-Range, If-None-Match");
        response.setHeader("Access-Control-Max-Age", "600");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** Always the same words, whatever was wrong. */
    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = request.getLocale().getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Security-Policy", Sandbox.POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream()
                .write(messages.getMessage("files.gone", null, language).getBytes(StandardCharsets.UTF_8));
    }
}
