package org.twinflow.previews;

import java.util.List;

/**
 * What a file says of its inside, as far as it is shown; every word of it was written by whoever made the file.
 *
 * @param rows of a table, the first ones
 * @param headers of a mail, in their order
 * @param text of a mail
 * @param entries of an archive, or the files that came with a mail
 * @param more whether there is more than is shown
 */
public record Inside(List<List<String>> rows, List<Header> headers, String text, List<Entry> entries, boolean more) {

    /** A line above a mail; its name is one of {@code from, to, cc, date, subject}. */
    public record Header(String name, String value) {}

    /** A file inside; its size in bytes, negative where it is not known. */
    public record Entry(String name, long size) {}

    static Inside table(List<List<String>> rows, boolean more) {
        return new Inside(rows, List.of(), "", List.of(), more);
    }

    static Inside archive(List<Entry> entries, boolean more) {
        return new Inside(List.of(), List.of(), "", entries, more);
    }

    static Inside mail(List<Header> headers, String text, List<Entry> entries) {
        return new Inside(List.of(), headers, text, entries, false);
    }
}
