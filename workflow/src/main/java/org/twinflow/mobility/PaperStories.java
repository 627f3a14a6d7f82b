package org.twinflow.mobility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twinflow.pdf.Fact;

/** What is known of papers by whoever knows something, as facts to be printed. */
@Component
class PaperStories {

    private final List<PaperStatements> tellers;
    private final PaperNames names;

    PaperStories(List<PaperStatements> tellers, PaperNames names) {
        this.tellers = List.copyOf(tellers);
        this.names = names;
    }

    Map<Paper, List<Fact>> of(DossierId dossier, Locale locale) {
        var facts = new TreeMap<Paper, List<Fact>>();
        for (var teller : tellers) {
            teller.of(dossier, locale)
                    .forEach((paper, statements) ->
                            statements.forEach(statement -> facts.computeIfAbsent(paper, none -> new ArrayList<>())
                                    .add(new Fact(statement.label(), statement.text()))));
        }
        return facts;
    }

    /** All of a dossier in lines; that there is a sealed paper is nobody's business. */
    List<Fact> lines(DossierId dossier, Locale locale) {
        return of(dossier, locale).entrySet().stream()
                .filter(entry -> !entry.getKey().isSealed())
                .map(entry -> new Fact(
                        names.name(entry.getKey(), locale),
                        entry.getValue().stream()
                                .map(fact -> fact.label() + " " + fact.value())
                                .collect(Collectors.joining("; "))))
                .toList();
    }
}
