package org.twinflow.documents;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the application what to do, instead of a stack trace. */
class MasterKeyAnalyzer extends AbstractFailureAnalyzer<MasterKeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MasterKeyException cause) {
        return new FailureAnalysis(cause.getMessage() + ". Nothing was changed and no new key was made.", """
                Put the master key of this installation back from its backup, or name its place with \
                twinflow.keys.master-file. Without it the papers of persons cannot be read by anybody; everything else \
                in the database can. See "The master key" in docs/administrator-guide.md.""", cause);
    }
}
