package org.twinflow.originals;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.PaperNames;
import org.twinflow.mobility.PaperStatements;
import org.twinflow.people.People;

/** Says of the papers that count in ink only who saw the original, and when. */
@Component
@Transactional(readOnly = true)
class OriginalStatements implements PaperStatements {

    private final OriginalTickRepository ticks;
    private final PaperNames names;
    private final People people;

    OriginalStatements(OriginalTickRepository ticks, PaperNames names, People people) {
        this.ticks = ticks;
        this.names = names;
        this.people = people;
    }

    @Override
    public Map<Paper, List<Statement>> of(DossierId dossier, Locale locale) {
        var latest = new TreeMap<Paper, OriginalTick>();
        ticks.findByDossierInOrderByTickedAtAscNumberAsc(List.of(dossier.id()))
                .forEach(tick -> latest.put(tick.paper(), tick));
        var label = names.find("original.seen", locale).orElse("original.seen");
        var statements = new TreeMap<Paper, List<Statement>>();
        latest.values().stream()
                .filter(OriginalTick::isSeen)
                .forEach(tick -> statements.put(tick.paper(), List.of(new Statement(label, line(tick, locale)))));
        return statements;
    }

    private String line(OriginalTick tick, Locale locale) {
        var by = people.person(tick.by());
        return by.name()
                + ", "
                + DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(tick.at().atZone(by.zone()));
    }
}
