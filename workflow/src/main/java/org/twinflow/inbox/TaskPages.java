package org.twinflow.inbox;

/** A feature says on which of its pages a task is done that has no form of its own. */
public interface TaskPages {

    /** The first word of the form keys it answers for, such as {@code mobility} of {@code mobility/dossier}. */
    String prefix();

    /**
     * The path of the page.
     *
     * @param formKey what the model says, such as {@code mobility/dossier}
     * @param subject the id of what the task's case is about
     */
    String url(String formKey, String subject, String taskId);
}
