package org.twinflow.web.mobility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.PaperAdvice;
import org.twinflow.mobility.PaperCheck;
import org.twinflow.mobility.PaperField;
import org.twinflow.mobility.PaperNames;
import org.twinflow.mobility.PaperReadings;
import org.twinflow.web.mobility.ReadingView.Check;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Dates;
import org.twinflow.web.shell.Texts;

/** Puts what was read on a paper, and what the rules say to it, into the words of the reader. */
@Component
class ReadingViews {

    private final PaperReadings readings;
    private final PaperNames names;
    private final Dates dates;
    private final Texts texts;

    ReadingViews(PaperReadings readings, PaperNames names, Dates dates, Texts texts) {
        this.readings = readings;
        this.names = names;
        this.dates = dates;
        this.texts = texts;
    }

    ReadingView of(DossierId dossier, Paper paper, Reader reader, Locale locale) {
        var reading = readings.of(dossier, paper, reader);
        var lines = new ArrayList<Check>();
        if (reading.advice() != null) {
            lines.add(line(reading.advice(), locale));
        }
        reading.checks().stream()
                .filter(check -> check.verdict() != PaperCheck.Verdict.UNKNOWN || reading.isStated())
                .forEach(check -> lines.add(line(check, locale)));
        return new ReadingView(
                reading,
                List.copyOf(lines),
                reading.statedBy() == null ? "" : reading.statedBy().shortName(),
                PaperField.of(paper),
                Choice.all("mobility.mark.", PaperField.marks(paper), texts));
    }

    /** Days and places in the reader's words; the rest as it stands. */
    private Object word(Object argument) {
        if (argument instanceof LocalDate day) {
            return dates.day(day);
        }
        if (argument instanceof PaperCheck.Place place) {
            var where = place.inLines() ? "lines" : "words";
            return place.page() == 0
                    ? texts.of("mobility.place." + where)
                    : texts.of("mobility.place." + where + ".page", place.page());
        }
        return argument;
    }

    private Check line(PaperAdvice advice, Locale locale) {
        var words = names.advice(advice, locale);
        return switch (advice.verdict()) {
            case REJECT -> new Check("is-bad", "ti-x", words);
            case WARN -> new Check("is-warn", "ti-alert-triangle", words);
            case PREVALID -> new Check("is-ok", "ti-check", words);
        };
    }

    private Check line(PaperCheck check, Locale locale) {
        var arguments = check.arguments().stream().map(this::word).collect(Collectors.toCollection(ArrayList::new));
        if (check.other() != null) {
            arguments.add(names.name(check.other(), locale));
        }
        var words = texts.of("mobility.check." + check.kind() + "." + check.verdict(), arguments.toArray());
        return switch (check.verdict()) {
            case PASS -> new Check("is-ok", "ti-check", words);
            case ATTENTION -> new Check("is-warn", "ti-alert-triangle", words);
            case UNKNOWN -> new Check("is-none", "ti-question-mark", words);
        };
    }
}
