package org.twinflow.safekeeping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import org.springframework.stereotype.Component;
import org.twinflow.audit.Audit;
import org.twinflow.documents.ContentId;
import org.twinflow.documents.ContentState;
import org.twinflow.documents.Contents;

/** Puts back from a backup what is damaged or missing, and touches nothing else. */
@Component
class ContentMending {

    private static final int MOST = 100_000;

    private final Contents contents;
    private final ContentChecks checks;
    private final ContentFindings findings;
    private final Audit audit;

    ContentMending(Contents contents, ContentChecks checks, ContentFindings findings, Audit audit) {
        this.contents = contents;
        this.checks = checks;
        this.findings = findings;
        this.audit = audit;
    }

    /** What was found to be broken is looked at again first: somebody may have handed it in meanwhile. */
    Mended run(Path file) throws IOException {
        var mended = 0;
        var left = 0;
        try (var backup = new ZipFile(file.toFile())) {
            for (var content : checks.failed(MOST)) {
                if (contents.verify(content) == ContentState.WHOLE) {
                    findings.note(content, ContentState.WHOLE, true);
                } else if (isMended(content, backup)) {
                    mended++;
                } else {
                    left++;
                }
            }
        }
        return new Mended(mended, left);
    }

    private boolean isMended(ContentId content, ZipFile backup) throws IOException {
        var entry = backup.getEntry(BackupWriter.name(content));
        if (entry == null) {
            return false;
        }
        try (var bytes = backup.getInputStream(entry)) {
            contents.putRaw(content, bytes);
        }
        var state = contents.verify(content);
        findings.note(content, state, true);
        audit.record(null, "content.put-back", "content:" + content.hash(), Map.of());
        return state == ContentState.WHOLE;
    }
}
