package org.twinflow.budget;

import java.math.BigDecimal;
import java.util.Optional;

/** An amount of euros, in cents. */
public record Money(long cents) implements Comparable<Money> {

    public static final Money NONE = new Money(0);

    /** A million euros: who types more has mistyped. */
    private static final long MOST = 100_000_000;

    /** Reads what somebody typed, such as {@code 1234.5} or {@code 1 234,50}; at most two decimals. */
    public static Optional<Money> parse(String text) {
        var plain = text.replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.');
        if (!plain.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            return Optional.empty();
        }
        var cents = new BigDecimal(plain).movePointRight(2).longValueExact();
        return cents > MOST ? Optional.empty() : Optional.of(new Money(cents));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    public Money times(long count) {
        return new Money(Math.multiplyExact(cents, count));
    }

    public boolean isNegative() {
        return cents < 0;
    }

    /** Such as 1234.50. */
    public BigDecimal euros() {
        return BigDecimal.valueOf(cents, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    @Override
    public String toString() {
        return euros().toPlainString();
    }
}
