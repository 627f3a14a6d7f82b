package org.twinflow.web.operations;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.engine.CaseDetails;
import org.twinflow.engine.CaseState;
import org.twinflow.engine.CaseSummary;
import org.twinflow.engine.FailedJob;
import org.twinflow.models.Operations;
import org.twinflow.shared.Page;

/** Cases and incidents for programs; administrators only. */
@RestController
@RequestMapping("/api/v1/operations")
class OperationsApi {

    private static final int MOST = 200;

    private final Operations operations;

    OperationsApi(Operations operations) {
        this.operations = operations;
    }

    @GetMapping("/instances")
    Page<CaseSummary> instances(
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable CaseState state,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String cursor,
            Reader reader) {
        return operations.list(process, state, Math.clamp(size, 1, MOST), cursor, reader);
    }

    @GetMapping("/instances/{id}")
    CaseDetails instance(@PathVariable String id, Reader reader) {
        return operations.get(id, reader);
    }

    @GetMapping("/incidents")
    Page<FailedJob> incidents(Reader reader) {
        return new Page<>(operations.incidents(reader), null);
    }

    @PostMapping("/jobs/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable String id, Reader reader) {
        operations.retry(id, reader);
    }
}
