package org.twinflow.mobility;

import java.time.Instant;
import java.time.LocalDate;
import org.twinflow.people.PersonSummary;

/** That somebody moved the days of a mobility. */
public record Move(
        LocalDate fromStart,
        LocalDate fromEnd,
        LocalDate toStart,
        LocalDate toEnd,
        String reason,
        PersonSummary by,
        Instant at) {}
