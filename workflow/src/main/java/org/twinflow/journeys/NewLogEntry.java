package org.twinflow.journeys;

import java.time.LocalDate;
import java.util.Locale;

/** What somebody writes of a day. */
public record NewLogEntry(LocalDate day, String words, LogAudience audience, Locale language) {}
