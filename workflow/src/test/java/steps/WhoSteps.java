package steps;

import org.twinflow.engine.ProcessSteps;

/** Stands for the inbox's steps in an engine of its own. */
@ProcessSteps("who")
public class WhoSteps {

    public String coordinator(String projectId) {
        return "project:" + projectId + ":coordinator";
    }

    public String person(String personId) {
        return "person:" + personId;
    }
}
