package org.twinflow.documents;

import java.util.UUID;

/** Names the key of a participant without showing it. */
record KeyReference(UUID id) {}
