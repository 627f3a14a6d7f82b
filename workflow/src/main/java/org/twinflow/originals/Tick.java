package org.twinflow.originals;

import java.time.Duration;
import java.util.UUID;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Paper;

/**
 * That an original was seen, or not after all.
 *
 * @param id made by the device, so that sending it twice changes nothing
 * @param ago how long ago by the clock of the device, which may be wrong; how much time has passed it knows
 */
public record Tick(UUID id, DossierId dossier, Paper paper, boolean seen, Duration ago) {}
