package org.twinflow.mobility;

/** What somebody can be asked for the papers of a group, each by a task of {@code group-papers.bpmn}. */
public enum GroupDemand {
    /** The host hands in what is its own. */
    HOST("handInHostPapers", "host-papers.owed"),
    /** The coordinators and the schools that send hand in the rest. */
    SCHOOLS("handInGroupPapers", "group-papers.owed"),
    /** Somebody looks at what came in. */
    CHECK("checkGroupPapers", "group-paper.received");

    private final String task;
    private final String message;

    GroupDemand(String task, String message) {
        this.task = task;
        this.message = message;
    }

    String task() {
        return task;
    }

    /** What the case waits for while nobody is asked. */
    String message() {
        return message;
    }
}
