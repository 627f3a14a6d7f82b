package org.twinflow.inbox;

/**
 * A document beside a task.
 *
 * @param url the path of its page
 * @param type its media type
 * @param note what there is to say of it, such as its state, in the reader's language; may be empty
 */
public record TaskDocument(String title, String url, String type, String note) {}
