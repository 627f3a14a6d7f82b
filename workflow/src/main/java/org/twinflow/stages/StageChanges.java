package org.twinflow.stages;

import java.util.List;
import org.twinflow.planning.PlanChange;

/** What became another since a stage, for one reader. */
public record StageChanges(List<Change> documents, List<Change> pages, List<PlanChange> plan) {

    public StageChanges {
        documents = List.copyOf(documents);
        pages = List.copyOf(pages);
        plan = List.copyOf(plan);
    }

    public boolean isEmpty() {
        return documents.isEmpty() && pages.isEmpty() && plan.isEmpty();
    }

    /**
     * One difference, as a sentence.
     *
     * @param code a message key
     */
    public record Change(String code, List<Object> arguments) {

        public Change {
            arguments = List.copyOf(arguments);
        }

        static Change of(String code, Object... arguments) {
            return new Change("stages.change." + code, List.of(arguments));
        }
    }
}
