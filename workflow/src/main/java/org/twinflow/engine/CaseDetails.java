package org.twinflow.engine;

import java.util.List;

/** A case with what happened in it, oldest first, and what has failed. */
public record CaseDetails(CaseSummary summary, List<CaseStep> steps, List<FailedJob> failed) {}
