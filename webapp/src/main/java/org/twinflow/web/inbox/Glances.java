package org.twinflow.web.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twinflow.access.Reader;
import org.twinflow.inbox.InboxTask;

/** A feature shows in the inbox what waits on the page of a task, so that nobody opens it to find out. */
public interface Glances {

    /** @param formKey what the model names, such as {@code mobility/dossier} */
    boolean knows(String formKey);

    /**
     * What the reader has to do there, the most urgent first.
     *
     * @throws org.twinflow.shared.NotFoundException where the reader may not see it
     */
    List<Glance> of(InboxTask task, Reader reader, Locale locale);

    /**
     * Something that waits.
     *
     * @param url the place on the page where it is done
     * @param due until when, or null
     * @param look the class of its state, such as {@code is-info}
     * @param icon such as {@code ti-inbox}
     * @param state the word for its state
     */
    record Glance(String text, String url, @Nullable LocalDate due, String look, String icon, String state) {}
}
