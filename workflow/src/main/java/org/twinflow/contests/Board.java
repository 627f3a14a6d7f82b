package org.twinflow.contests;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.campaigns.CampaignSummary;
import org.twinflow.campaigns.Category;

/**
 * The ranking of a category.
 *
 * @param waiting how many entries of the category are still being checked or marked
 * @param laureates how many go first, 0 until it is published
 * @param mayPublish whether the reader chairs the jury and nothing is in the way
 */
public record Board(
        CampaignSummary campaign,
        Category category,
        List<Tab> tabs,
        List<Row> rows,
        int jurors,
        int waiting,
        int laureates,
        @Nullable Instant publishedAt,
        boolean mayPublish) {

    /** A category and how many entries it has. */
    public record Tab(Category category, int entries) {}

    /** @param sheets of the jurors, without names */
    public record Row(EntrySummary entry, Standing standing, boolean laureate, List<JurorSheet> sheets) {

        private static final int WIDE = 20;

        public boolean isWide() {
            return standing.spread() >= WIDE;
        }
    }

    /** @param mine whether it is the reader's own */
    public record JurorSheet(int juror, int total, String remark, boolean mine) {}
}
