package org.twinflow.kits;

import java.time.Instant;

/**
 * A kit as a list shows it.
 *
 * @param shared whether everybody who may found a project sees it
 * @param activities how many activities it plans
 * @param days over how many days they stretch
 * @param pages how many texts of pages it holds
 * @param tasks how many tasks
 */
public record KitSummary(
        KitId id,
        String title,
        String summary,
        String language,
        boolean shared,
        boolean mine,
        int activities,
        int days,
        int pages,
        int tasks,
        Instant madeAt) {}
