package org.twinflow.incidents;

import java.util.UUID;

/** Somebody was called: reached, or not. */
public record CallAttempt(UUID call, boolean reached, String note) {}
