package org.twinflow.extraction;

import java.util.List;
import org.twinflow.documents.FailureCount;

/**
 * How the reading of files goes.
 *
 * @param rates of this machine
 */
public record ReadingOverview(
        List<Waiting> queue, List<Rate> rates, List<FailureCount> failures, List<WorkerActivity> workers, OcrTool ocr) {

    /**
     * What was done.
     *
     * @param fiveMinutes files of text, or pages of pictures, in the last five minutes
     * @param hour in the last hour
     */
    public record Rate(WorkKind kind, long fiveMinutes, long hour) {}
}
