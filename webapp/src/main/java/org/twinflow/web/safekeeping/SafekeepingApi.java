package org.twinflow.web.safekeeping;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.safekeeping.Safekeeping;
import org.twinflow.safekeeping.SafekeepingReport;

/** How the contents are, for programs; administrators only. */
@RestController
@RequestMapping("/api/v1/operations/safekeeping")
class SafekeepingApi {

    private final Safekeeping safekeeping;

    SafekeepingApi(Safekeeping safekeeping) {
        this.safekeeping = safekeeping;
    }

    @GetMapping
    SafekeepingReport report(Reader reader) {
        return safekeeping.report(reader);
    }

    /** Starts a check; what it finds is in the report once it has ended. */
    @PostMapping("/check")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void check(Reader reader) {
        safekeeping.check(reader);
    }
}
