package org.twinflow.pages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;
import org.twinflow.projects.ProjectSummary;

/**
 * A project as everybody may see it.
 *
 * @param listed whether search engines may come
 * @param pages the latest first
 * @param stages in the order in which they were shown
 * @param gifts files that others may use again
 */
public record ShowcaseView(
        ProjectSummary project, boolean listed, List<Story> pages, List<Stage> stages, List<Gift> gifts) {

    public ShowcaseView {
        pages = List.copyOf(pages);
        stages = List.copyOf(stages);
        gifts = List.copyOf(gifts);
    }

    /**
     * A page that everybody may read.
     *
     * @param number of the version that is shown
     * @param letters of the school of who published it; empty for none
     * @param since when everybody may read it
     * @param changed when what it says was shown
     */
    public record Story(PageId id, int number, PageText text, String letters, Instant since, Instant changed) {

        /** Its first picture. */
        public @Nullable Exhibit cover() {
            return PageViews.cover(text);
        }

        public String lead() {
            return Markdown.lead(text.body());
        }
    }

    /**
     * A stage of the project, with what is shown of it.
     *
     * @param since when the first of its pages was shown
     */
    public record Stage(String name, Instant since, List<Story> pages) {

        public Stage {
            pages = List.copyOf(pages);
        }
    }

    /** A file that can be taken along. */
    public record Gift(PageId page, DocumentId document, String description, String credits, Licence licence) {}
}
