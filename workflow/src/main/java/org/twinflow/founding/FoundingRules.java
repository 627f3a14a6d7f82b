package org.twinflow.founding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** What a description must hold before it is sent, a sentence for each field. */
@Component
class FoundingRules {

    private static final int SHORTEST_TITLE = 3;
    private static final int LONGEST_TITLE = 120;
    private static final int YOUNGEST = 3;
    private static final int OLDEST = 20;
    private static final int MOST_PUPILS = 5000;
    private static final int LONGEST_LIST = 400;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    /** Such as {@code 2026-1-FR01-KA220-SCH-000151234}. */
    private static final Pattern ERASMUS = Pattern.compile("\\d{4}-\\d-[A-Z]{2}\\d{2}-KA\\d{3}-[A-Z]{3}-\\d{9}");

    private static final List<FoundingState> COUNTING = List.of(
            FoundingState.WAITING_CO_FOUNDER,
            FoundingState.WAITING_HEAD,
            FoundingState.WAITING_SERVICES,
            FoundingState.ACTIVE);

    private final FoundingRepository foundings;
    private final People people;
    private final Access access;

    FoundingRules(FoundingRepository foundings, People people, Access access) {
        this.foundings = foundings;
        this.people = people;
        this.access = access;
    }

    /** What no draft may be, because no row could keep it. */
    void checkDraft(FoundingDraft draft) {
        var errors = new ArrayList<FieldError>();
        within(errors, "title", draft.title(), 0, LONGEST_TITLE);
        within(errors, "summary", draft.summary(), 0, 1000);
        within(errors, "aims", draft.aims(), 0, 3000);
        within(errors, "work", draft.work(), 0, 5000);
        within(errors, "results", draft.results(), 0, 3000);
        within(errors, "otherTools", draft.otherTools(), 0, LONGEST_LIST);
        within(errors, "erasmusCode", draft.erasmusCode(), 0, 40);
        known(errors, "subjects", draft.subjects(), FoundingFields.SUBJECTS);
        known(errors, "tools", draft.tools(), FoundingFields.TOOLS);
        if (!LANGUAGE.matcher(draft.language()).matches()) {
            errors.add(FieldError.of("language", "founding.language.missing"));
        }
        if (draft.languages().size() > 40
                || draft.languages().stream()
                        .anyMatch(each -> !LANGUAGE.matcher(each).matches())) {
            errors.add(FieldError.of("languages", "founding.languages.missing"));
        }
        refuse(errors);
    }

    /** What a description must hold before others read it. */
    void check(Founding founding, FoundingDraft draft) {
        var errors = new ArrayList<FieldError>();
        checkWords(draft, errors);
        checkPupils(draft, errors);
        checkPartners(founding, draft, errors);
        checkDates(draft, errors);
        refuse(errors);
        checkUnique(founding, draft);
    }

    private static void checkWords(FoundingDraft draft, List<FieldError> errors) {
        within(errors, "title", draft.title(), SHORTEST_TITLE, LONGEST_TITLE);
        within(errors, "summary", draft.summary(), 50, 1000);
        within(errors, "aims", draft.aims(), 100, 3000);
        within(errors, "work", draft.work(), 100, 5000);
        within(errors, "results", draft.results(), 50, 3000);
        some(errors, "languages", draft.languages());
        some(errors, "subjects", draft.subjects());
        if (draft.tools().isEmpty() && draft.otherTools().isBlank()) {
            errors.add(FieldError.of("tools", "founding.tools.missing"));
        }
        var code = draft.erasmusCode().strip();
        if (!code.isEmpty() && !ERASMUS.matcher(code).matches()) {
            errors.add(FieldError.of("erasmusCode", "founding.erasmusCode.form"));
        }
    }

    private static void checkPupils(FoundingDraft draft, List<FieldError> errors) {
        var youngest = draft.youngest();
        var oldest = draft.oldest();
        if (youngest == null || youngest < YOUNGEST || youngest > OLDEST) {
            errors.add(FieldError.of("youngest", "founding.age.form", YOUNGEST, OLDEST));
        }
        if (oldest == null || oldest < YOUNGEST || oldest > OLDEST) {
            errors.add(FieldError.of("oldest", "founding.age.form", YOUNGEST, OLDEST));
        } else if (youngest != null && oldest < youngest) {
            errors.add(FieldError.of("oldest", "founding.age.order"));
        }
        var pupils = draft.pupils();
        if (pupils == null || pupils < 1 || pupils > MOST_PUPILS) {
            errors.add(FieldError.of("pupils", "founding.pupils.form", MOST_PUPILS));
        }
    }

    private void checkPartners(Founding founding, FoundingDraft draft, List<FieldError> errors) {
        var coFounder = draft.coFounder();
        if (coFounder == null) {
            errors.add(FieldError.of("coFounder", "founding.coFounder.missing"));
        } else if (coFounder.equals(founding.founder())) {
            errors.add(FieldError.of("coFounder", "founding.coFounder.self"));
        } else if (!mayBeAsked(coFounder)) {
            errors.add(FieldError.of("coFounder", "founding.coFounder.unfit"));
        }
        if (!draft.declared()) {
            errors.add(FieldError.of("declared", "founding.declared.missing"));
        }
    }

    /** Whether somebody may be asked to found: one of a school who may found on their own. */
    boolean mayBeAsked(PersonId person) {
        return people.persons(List.of(person)).stream().anyMatch(found -> found.school() != null)
                && Projects.mayFound(access.reader(person));
    }

    private static void checkDates(FoundingDraft draft, List<FieldError> errors) {
        if (draft.start() == null) {
            errors.add(FieldError.of("start", "founding.start.missing"));
        }
        if (draft.end() == null) {
            errors.add(FieldError.of("end", "founding.end.missing"));
        } else if (draft.start() != null && !draft.end().isAfter(draft.start())) {
            errors.add(FieldError.of("end", "projects.end.before.start"));
        }
    }

    /** One title, one pair of founders, one school year. */
    private void checkUnique(Founding founding, FoundingDraft draft) {
        var start = draft.start();
        var coFounder = draft.coFounder();
        if (start == null || coFounder == null) {
            return;
        }
        var first = schoolYear(start);
        var alike = foundings.alike(
                founding.founder(),
                founding.founder().id(),
                coFounder,
                coFounder.id(),
                draft.title().strip().toLowerCase(Locale.ROOT),
                first,
                first.plusYears(1).minusDays(1),
                COUNTING);
        if (alike.stream().anyMatch(other -> !other.id().equals(founding.id()))) {
            throw new InvalidException(FieldError.of("title", "founding.title.taken"));
        }
    }

    private static LocalDate schoolYear(LocalDate day) {
        var august = LocalDate.of(day.getYear(), 8, 1);
        return day.isBefore(august) ? august.minusYears(1) : august;
    }

    private static void within(List<FieldError> errors, String field, String words, int least, int most) {
        var length = words.strip().length();
        if (length < least || length > most) {
            errors.add(FieldError.of(
                    field, least == 0 ? "founding.text.long" : "founding.text.length", least, most, length));
        }
    }

    private static void some(List<FieldError> errors, String field, List<String> chosen) {
        if (chosen.isEmpty()) {
            errors.add(FieldError.of(field, "founding." + field + ".missing"));
        }
    }

    private static void known(List<FieldError> errors, String field, List<String> chosen, List<String> codes) {
        if (!codes.containsAll(chosen)) {
            errors.add(FieldError.of(field, "founding." + field + ".missing"));
        }
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }
}
