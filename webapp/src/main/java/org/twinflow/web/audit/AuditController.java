package org.twinflow.web.audit;

import static java.util.stream.Collectors.toMap;

import java.util.Objects;
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
import org.twinflow.people.PersonSummary;

@Controller
@RequestMapping("/audit")
class AuditController {

    private static final int SIZE = 50;

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
        model.addAttribute("action", action);
        model.addAttribute("subject", subject);
        return "audit/list";
    }
}
