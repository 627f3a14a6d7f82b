package org.twinflow.web.audit;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.audit.AuditEntry;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;

@Controller
@RequestMapping("/audit")
class AuditController {

    private static final int SIZE = 50;
    private static final String PERSON = "person:";

    private final Audit audit;
    private final People people;

    AuditController(Audit audit, People people) {
        this.audit = audit;
        this.people = people;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String subject,
            Reader reader,
            Model model) {
        var page = audit.latest(cursor, action.strip(), subject.strip(), SIZE, reader);
        var persons = page.items().stream()
                .map(AuditEntry::who)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        model.addAttribute("page", page);
        model.addAttribute(
                "names", people.persons(persons).stream().collect(toMap(PersonSummary::id, PersonSummary::name)));
        model.addAttribute("subjects", subjects(page.items()));
        model.addAttribute("action", action);
        model.addAttribute("subject", subject);
        return "audit/list";
    }

    /** The persons among the subjects, by what the trail calls them. */
    private Map<String, PersonSummary> subjects(List<AuditEntry> entries) {
        var ids = entries.stream()
                .map(AuditController::subject)
                .flatMap(Optional::stream)
                .collect(toSet());
        return people.persons(ids).stream().collect(toMap(person -> PERSON + person.id(), Function.identity()));
    }

    private static Optional<PersonId> subject(AuditEntry entry) {
        return entry.subject().matches(PERSON + "[0-9a-f-]{36}")
                ? Optional.of(PersonId.of(entry.subject().substring(PERSON.length())))
                : Optional.empty();
    }
}
