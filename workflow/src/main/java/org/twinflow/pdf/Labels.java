package org.twinflow.pdf;

import java.util.function.UnaryOperator;

/**
 * The few words that the library itself has to write, in the language of the document.
 *
 * @param contents the title of the contents page
 * @param page as in "page 3 of 12"
 * @param of as in "page 3 of 12"
 * @param attachedAsFile said over papers that cannot be shown as pages and are embedded as files
 * @param unreadable said instead of a paper that cannot be opened
 */
public record Labels(String contents, String page, String of, String attachedAsFile, String unreadable) {

    /** @param words says a word by its key: contents, page, of, attached or unreadable */
    public static Labels of(UnaryOperator<String> words) {
        return new Labels(
                words.apply("contents"),
                words.apply("page"),
                words.apply("of"),
                words.apply("attached"),
                words.apply("unreadable"));
    }

    String pageOf(int page, int pages) {
        return this.page + '\u00a0' + page + '\u00a0' + of + '\u00a0' + pages;
    }
}
