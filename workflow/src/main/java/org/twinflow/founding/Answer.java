package org.twinflow.founding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody has said about a founding.
 *
 * @param round how often the description had been sent by then
 * @param place the school of a head, the country of a service, else an empty text
 */
@Embeddable
record Answer(
        @Column(name = "round_number") int round,
        @Enumerated(EnumType.STRING) Office office,
        UUID person,
        String place,
        String decision,
        String words,
        Instant saidAt) {}
