package org.twinflow.search;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts a second node what it needs, instead of a stack trace. */
class SeveralNodesAnalyzer extends AbstractFailureAnalyzer<SeveralNodesException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SeveralNodesException cause) {
        return new FailureAnalysis(
                cause.getMessage()
                        + ". Changes would reach one of the two only, and the other would go on showing what was withdrawn.",
                """
                Stop the other node, or let all nodes share an index: twinflow.search.backend=opensearch and \
                twinflow.search.opensearch.hosts, the same on each of them. See "Several machines" in \
                docs/administrator-guide.md.""",
                cause);
    }
}
