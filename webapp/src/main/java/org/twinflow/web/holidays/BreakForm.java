package org.twinflow.web.holidays;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twinflow.holidays.NewBreak;
import org.twinflow.people.SchoolId;
import org.twinflow.web.projects.Given;

/** A break as an administrator writes it. */
record BreakForm(
        @Nullable String country,
        @Nullable String region,
        @Nullable String school,
        @Nullable String name,
        @Nullable String start,
        @Nullable String end,
        @Nullable String source) {

    static BreakForm empty(String country) {
        return new BreakForm(country, "", "", "", "", "", "");
    }

    static BreakForm of(NewBreak facts) {
        return new BreakForm(
                facts.country(),
                facts.region(),
                facts.school() == null ? "" : facts.school().toString(),
                facts.name(),
                facts.start().toString(),
                facts.end().toString(),
                facts.source());
    }

    NewBreak facts() {
        var given = new Given();
        var one = Given.text(school);
        var facts = new NewBreak(
                Given.text(country).toUpperCase(Locale.ROOT),
                Given.text(region),
                one.isEmpty() ? null : new SchoolId(given.id("school", one)),
                Given.text(name),
                given.date("start", start),
                given.date("end", end),
                Given.text(source));
        given.check();
        return facts;
    }
}
