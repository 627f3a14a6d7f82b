package org.twinflow.indicators;

import java.time.LocalDate;

/** What a figure is made of in one week. */
public record Week(LocalDate monday, int part, int whole) {

    Week plus(Week other) {
        return new Week(monday, part + other.part, whole + other.whole);
    }
}
