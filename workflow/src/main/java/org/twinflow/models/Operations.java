package org.twinflow.models;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.engine.CaseDetails;
import org.twinflow.engine.CaseState;
import org.twinflow.engine.CaseSummary;
import org.twinflow.engine.Cases;
import org.twinflow.engine.FailedJob;
import org.twinflow.engine.Jobs;
import org.twinflow.shared.Page;

/** Lets administrators see where cases stand, and try again what failed. */
@Service
@Transactional
public class Operations {

    private final Cases cases;
    private final Jobs jobs;
    private final Audit audit;

    Operations(Cases cases, Jobs jobs, Audit audit) {
        this.cases = cases;
        this.jobs = jobs;
        this.audit = audit;
    }

    /**
     * The cases, newest first.
     *
     * @param process the key of a process, or null for all
     * @param state or null for every state
     * @param cursor where the page before ended, or null for the first
     */
    @Transactional(readOnly = true)
    public Page<CaseSummary> list(
            @Nullable String process, @Nullable CaseState state, int size, @Nullable String cursor, Reader reader) {
        mayAdminister(reader);
        return cases.list(process, state, size, cursor);
    }

    @Transactional(readOnly = true)
    public CaseDetails get(String id, Reader reader) {
        mayAdminister(reader);
        return cases.get(id);
    }

    /** The steps that have failed and have no attempt left. */
    @Transactional(readOnly = true)
    public List<FailedJob> incidents(Reader reader) {
        mayAdminister(reader);
        return jobs.failed().stream().filter(job -> job.retries() == 0).toList();
    }

    /** Gives a failed step one more attempt, at once. */
    public void retry(String jobId, Reader reader) {
        mayAdminister(reader);
        jobs.retry(jobId);
        audit.record(reader.person(), "job.retried", "job:" + jobId, Map.of());
    }

    private static void mayAdminister(Reader reader) {
        reader.mustBeAllowed(reader.isAdministrator());
    }
}
