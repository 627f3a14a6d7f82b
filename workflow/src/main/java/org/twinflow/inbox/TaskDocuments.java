package org.twinflow.inbox;

import java.util.List;
import org.twinflow.access.Reader;

/** A feature shows documents beside the tasks of its processes. */
public interface TaskDocuments {

    boolean knows(String processKey);

    /** Only what the reader may open. */
    List<TaskDocument> documents(InboxTask task, Reader reader);
}
