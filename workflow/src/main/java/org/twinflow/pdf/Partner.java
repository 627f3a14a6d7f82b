package org.twinflow.pdf;

/**
 * A partner school: its strand in the braid has the colour of its country.
 *
 * @param letters the letters of the country as people write them, {@code EL} for Greece
 */
public record Partner(String letters, String name) {}
