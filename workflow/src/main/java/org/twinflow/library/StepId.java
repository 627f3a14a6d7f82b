package org.twinflow.library;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
record StepId(UUID batch, UUID document) implements Serializable {}
