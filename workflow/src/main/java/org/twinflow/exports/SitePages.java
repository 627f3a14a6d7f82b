package org.twinflow.exports;

import java.util.Locale;

/** Writes the pages of an archive; the words and the looks are those of our own pages. */
public interface SitePages {

    /** The pages, in the order in which they are listed; each becomes a file of that name, {@code index} the first. */
    enum Page {
        INDEX,
        MEMBERS,
        PLAN,
        TASKS,
        MEETINGS,
        PAGES,
        SHOWCASE,
        RESULTS,
        GROUPS,
        TALK,
        DATA,
        MOBILITIES,
        LOG,
        THOUGHTS,
        DOCUMENTS,
        LABELS,
        JOURNAL;

        public String file() {
            return name().toLowerCase(Locale.ROOT) + ".html";
        }
    }

    /** A page as HTML that needs no script and nothing from outside the archive. */
    String page(Page page, ProjectArchive archive, Locale locale);

    /** The style sheet of all pages. */
    String style();

    /** Why something could not be put into the archive, in words. */
    String why(RuntimeException why, Locale locale);
}
