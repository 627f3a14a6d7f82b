package org.twinflow.web.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.documents.Tickets;
import org.twinflow.web.FilesHost;

/** Through which every file leaves: where there is a files host, whoever asks is sent there with a ticket. */
@Component
public class FileGate {

    private final FilesHost host;
    private final Tickets tickets;
    private final Arrivals arrivals;
    private final Duration valid;

    FileGate(FilesHost host, Tickets tickets, Arrivals arrivals, FilesProperties properties) {
        this.host = host;
        this.tickets = tickets;
        this.arrivals = arrivals;
        this.valid = properties.valid();
    }

    /**
     * @param what as the door understands it
     * @return null when the answer has been written already
     */
    public @Nullable ResponseEntity<Resource> give(
            FileDoor door, List<String> what, Reader reader, HttpServletResponse response) throws IOException {
        if (!host.isSet()) {
            return door.open(what, reader, response);
        }
        var ticket = tickets.issue(door.name(), door.check(what, reader), reader.person(), valid);
        arrivals.noteSent();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(host.at(ticket))
                .cacheControl(CacheControl.noStore().cachePrivate())
                .build();
    }
}
