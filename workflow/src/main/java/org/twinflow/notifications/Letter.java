package org.twinflow.notifications;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a letter has to say, in no language yet. It says nothing that a person wrote but titles of projects, and of what
 * comes next in a plan: a mail lies on machines that are not ours, and what people write may name a child.
 *
 * @param token leads back: nobody can guess it
 */
public record Letter(UUID id, String token, LetterKind kind, Locale locale, ZoneId zone, List<Line> lines) {

    /**
     * One thing that is told.
     *
     * @param task the name that the model gives the task, or what comes next in the plan; empty if it is about neither
     * @param due until when it is to be done
     */
    public record Line(
            UUID notice,
            NoticeKind kind,
            String task,
            @Nullable String project,
            @Nullable Instant due) {}
}
