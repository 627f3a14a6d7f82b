package org.twinflow.web.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.twinflow.access.Reader;
import org.twinflow.documents.Ticket;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.FilesHost;
import org.twinflow.web.errors.Reasons;
import org.twinflow.web.limits.CostlyLimits;

/** All that the files host has. The ticket says who was on the way to what; whether they may have it is asked again. */
@Controller
class FileController {

    private final Map<String, FileDoor> doors;
    private final CostlyLimits limits;
    private final Reasons reasons;

    FileController(List<FileDoor> doors, CostlyLimits limits, Reasons reasons) {
        this.doors = doors.stream().collect(Collectors.toUnmodifiableMap(FileDoor::name, Function.identity()));
        this.limits = limits;
        this.reasons = reasons;
    }

    /** The address itself says nothing here: {@link HostFilter} has read it, on the files host and nowhere else. */
    @GetMapping(FilesHost.PLACE + "{ticket}")
    @Nullable ResponseEntity<Resource> open(
            @RequestAttribute(name = HostFilter.TICKET, required = false) @Nullable Ticket ticket,
            Reader reader,
            HttpServletResponse response)
            throws IOException {
        var door = ticket == null ? null : doors.get(ticket.door());
        if (ticket == null || door == null || !reader.person().equals(ticket.person())) {
            throw new NotFoundException(FilesHost.PLACE);
        }
        var work = door.work();
        if (work != null) {
            limits.take(work, "ticket:" + reader.person());
        }
        return door.open(ticket.what(), reader, response);
    }

    /** In plain words: the pages that tell it otherwise are on the other host. */
    @ExceptionHandler
    @Nullable ResponseEntity<String> tell(Exception problem, HttpServletResponse response) {
        return response.isCommitted() ? null : reasons.plainly(problem);
    }
}
