package org.twinflow.closing;

import java.util.UUID;

/** Somebody has signed what was deleted: the paper can be written. */
public record ClosingCertified(UUID closing, String remark) {}
