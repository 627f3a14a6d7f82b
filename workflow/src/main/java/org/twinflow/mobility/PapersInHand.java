package org.twinflow.mobility;

import java.util.Set;

/** A feature says for which papers of a group it asks somebody already: to sign them, or to hand in better ones. */
public interface PapersInHand {

    Set<Paper> of(DossierId group);
}
