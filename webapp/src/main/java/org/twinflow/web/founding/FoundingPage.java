package org.twinflow.web.founding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.founding.FoundingDetails;
import org.twinflow.founding.FoundingDraft;
import org.twinflow.founding.FoundingFields;
import org.twinflow.founding.FoundingId;
import org.twinflow.founding.FoundingState;
import org.twinflow.founding.FoundingSuccession;
import org.twinflow.founding.Foundings;
import org.twinflow.founding.Office;
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.projects.Tongues;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Ui;

/** What the pages of a founding show beside what the founder wrote. */
@Component
class FoundingPage {

    /** A label asks for a project of some months. */
    private static final int FEW_MONTHS = 3;

    private static final Map<String, Integer> STEPS = Map.ofEntries(
            Map.entry("youngest", 2),
            Map.entry("oldest", 2),
            Map.entry("pupils", 2),
            Map.entry("subjects", 2),
            Map.entry("tools", 2),
            Map.entry("otherTools", 2),
            Map.entry("aims", 2),
            Map.entry("work", 2),
            Map.entry("results", 2),
            Map.entry("coFounder", 3),
            Map.entry("start", 3),
            Map.entry("end", 3),
            Map.entry("declared", 3));

    private final Foundings foundings;
    private final FoundingSuccession succession;
    private final People people;
    private final Tongues tongues;
    private final Texts texts;
    private final Ui ui;

    FoundingPage(
            Foundings foundings, FoundingSuccession succession, People people, Tongues tongues, Texts texts, Ui ui) {
        this.foundings = foundings;
        this.succession = succession;
        this.people = people;
        this.tongues = tongues;
        this.texts = texts;
        this.ui = ui;
    }

    /** The step on which a field stands. */
    static int stepOf(String field) {
        return STEPS.getOrDefault(field, 1);
    }

    List<Choice> languages() {
        return tongues.getChoices();
    }

    List<Choice> subjects() {
        return choices("founding.subject.", FoundingFields.SUBJECTS);
    }

    List<Choice> tools() {
        return choices("founding.tool.", FoundingFields.TOOLS);
    }

    private List<Choice> choices(String prefix, List<String> codes) {
        return codes.stream()
                .map(code -> Choice.of(code, texts.of(prefix + code)))
                .toList();
    }

    /** Whom the founder could ask: who is chosen already, and whom the words find. */
    List<Choice> candidates(FoundingDraft draft, String words, Reader reader) {
        var found = new ArrayList<PersonSummary>();
        var chosen = draft.coFounder();
        if (chosen != null) {
            found.add(people.person(chosen));
        }
        foundings.candidates(words, reader).stream()
                .filter(person -> !person.id().equals(chosen))
                .forEach(found::add);
        return found.stream()
                .map(person -> Choice.of(person.id(), person.name() + " – " + school(person)))
                .toList();
    }

    private String school(PersonSummary person) {
        if (person.school() == null) {
            return "";
        }
        var school = people.school(person.school());
        return school.name() + ", " + school.city() + " (" + ui.country(school.letters()) + ")";
    }

    /** Whether so short a project would hardly reach a label. */
    static boolean isShort(FoundingDraft draft) {
        var start = draft.start();
        var end = draft.end();
        return start != null
                && end != null
                && end.isAfter(start)
                && start.plusMonths(FEW_MONTHS).isAfter(end);
    }

    /** Who could take over from the founders that the reader may replace, by office. */
    Map<Office, List<Choice>> successors(FoundingId id, Reader reader) {
        var successors = new LinkedHashMap<Office, List<Choice>>();
        for (var office : List.of(Office.FOUNDER, Office.CO_FOUNDER)) {
            var found = succession.successors(id, office, reader).stream()
                    .map(person -> Choice.of(person.id(), person.name()))
                    .toList();
            if (!found.isEmpty()) {
                successors.put(office, found);
            }
        }
        return successors;
    }

    /** The way of a founding, as far as it has come. */
    static List<Milestone> way(FoundingDetails details) {
        var state = details.founding().state();
        var heads = state == FoundingState.WAITING_HEAD
                || details.said().stream().anyMatch(said -> said.office() == Office.HEAD);
        var way = new ArrayList<Milestone>();
        var codes = heads
                ? List.of("DRAFT", "WAITING_CO_FOUNDER", "WAITING_HEAD", "WAITING_SERVICES", "ACTIVE")
                : List.of("DRAFT", "WAITING_CO_FOUNDER", "WAITING_SERVICES", "ACTIVE");
        var at = state == FoundingState.ACTIVE ? codes.size() : codes.indexOf(state.name());
        for (int place = 0; place < codes.size(); place++) {
            way.add(new Milestone(codes.get(place), place < at ? "done" : place == at ? "now" : "next"));
        }
        return way;
    }

    /** The messages of the step that is shown, and the steps on which others are. */
    static Map<String, String> ofStep(Map<String, String> errors, int step) {
        return errors.entrySet().stream()
                .filter(error -> stepOf(error.getKey()) == step)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    static Set<Integer> faulty(Map<String, String> errors) {
        return errors.keySet().stream().map(FoundingPage::stepOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * A stretch of the way.
     *
     * @param look {@code done}, {@code now} or {@code next}
     */
    record Milestone(String code, String look) {

        public String icon() {
            return switch (look) {
                case "done" -> "circle-check";
                case "now" -> "progress";
                default -> "circle";
            };
        }
    }
}
