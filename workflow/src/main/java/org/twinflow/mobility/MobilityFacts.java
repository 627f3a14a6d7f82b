package org.twinflow.mobility;

import java.time.LocalDate;

/** What a journey is called, where it goes and when. */
public record MobilityFacts(String title, String destination, LocalDate start, LocalDate end) {}
