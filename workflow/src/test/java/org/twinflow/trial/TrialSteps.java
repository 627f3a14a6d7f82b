package org.twinflow.trial;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.twinflow.audit.Audit;
import org.twinflow.engine.ProcessSteps;

/** The service tasks of {@code engine-trial.bpmn}: each writes by JPA and fails when told to. */
@ProcessSteps("trial")
public class TrialSteps {

    final Set<String> failing = ConcurrentHashMap.newKeySet();

    private final Audit audit;

    TrialSteps(Audit audit) {
        this.audit = audit;
    }

    public boolean ask(String noteId) {
        write("trial.asked", noteId);
        return true;
    }

    public void note(String noteId) {
        write("trial.noted", noteId);
    }

    private void write(String action, String noteId) {
        audit.record(null, action, "trial:" + noteId, Map.of());
        if (failing.contains(action + noteId)) {
            throw new IllegalStateException("Told to fail");
        }
    }
}
