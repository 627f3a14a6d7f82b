package org.twinflow.web.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form as the page shows it.
 *
 * @param draft the version of the draft in it
 * @param saved when that was saved, as a time of day; null if it never was
 */
public record FormView(
        List<FieldView> fields, int draft, @Nullable String saved) {}
