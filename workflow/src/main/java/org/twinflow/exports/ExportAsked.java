package org.twinflow.exports;

import java.util.UUID;

/** Somebody waits for an archive. */
public record ExportAsked(UUID export) {}
