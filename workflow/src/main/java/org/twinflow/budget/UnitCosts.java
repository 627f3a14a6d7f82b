package org.twinflow.budget;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import org.twinflow.mobility.MobilityType;

/** The unit costs of the programme, out of {@code unit-costs.properties}, which says where each comes from. */
@Component
class UnitCosts {

    private static final int GROUPS = 3;
    private static final int HUNDRED = 100;

    private final Properties figures;

    UnitCosts() {
        try {
            figures = PropertiesLoaderUtils.loadProperties(new EncodedResource(
                    new ClassPathResource("unit-costs.properties", UnitCosts.class), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Such as 2024–2025. */
    String call() {
        return text("call");
    }

    LocalDate readOn() {
        return LocalDate.parse(text("read"));
    }

    /** The lower end of the band of a distance; empty where it is too near for money. */
    OptionalInt band(int kilometres) {
        return Arrays.stream(text("travel.bands").split(","))
                .mapToInt(Integer::parseInt)
                .filter(from -> from <= kilometres)
                .max();
    }

    /** There and back, for one. */
    Money travel(int kilometres, boolean green) {
        var band = band(kilometres);
        return band.isEmpty() ? Money.NONE : money("travel." + band.getAsInt() + (green ? ".green" : ".standard"));
    }

    /** For a day, until the fourteenth; empty for a country without a group. */
    Optional<Money> support(boolean pupil, String country) {
        return IntStream.rangeClosed(1, GROUPS)
                .filter(group ->
                        Arrays.asList(text("group." + group).split(" ")).contains(country))
                .mapToObj(group -> money("support." + (pupil ? "pupil." : "adult.") + group))
                .findFirst();
    }

    /** For all days: a long stay is paid less from a certain day on. */
    Money support(Money day, int days) {
        var from = number("support.long.from");
        var full = Math.min(days, from - 1);
        var reduced = Math.max(0, days - full);
        var less = new Money((day.cents() * number("support.long.percent") + HUNDRED / 2) / HUNDRED);
        return day.times(full).plus(less.times(reduced));
    }

    /** So many of the days of travel are paid. */
    int travelDays(int days, boolean green) {
        return Math.min(days, number("travel.days." + (green ? "green" : "standard")));
    }

    Money organisation(MobilityType type) {
        return money("organisation." + type);
    }

    /** At most so much for a group of pupils. */
    Optional<Money> mostForGroup(MobilityType type) {
        return Optional.ofNullable(figures.getProperty("organisation." + type + ".most"))
                .map(cents -> new Money(Long.parseLong(cents)));
    }

    private Money money(String key) {
        return new Money(Long.parseLong(text(key)));
    }

    private int number(String key) {
        return Integer.parseInt(text(key));
    }

    private String text(String key) {
        return Objects.requireNonNull(figures.getProperty(key), key);
    }
}
