package org.twinflow.invitations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.NewPerson;
import org.twinflow.people.NewSchool;
import org.twinflow.people.People;
import org.twinflow.people.SchoolId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** Reads what somebody new says of themselves and of their school. */
final class InvitedPersons {

    private static final int LONGEST = 200;
    private static final List<String> COUNTRIES = Arrays.asList(Locale.getISOCountries());

    private InvitedPersons() {}

    /** The person as they are enrolled; a school that the invitation does not name is noted, unconfirmed. */
    static NewPerson person(Registration wanted, @Nullable SchoolId school, People people) {
        return new NewPerson(
                wanted.username(),
                wanted.givenName(),
                wanted.familyName(),
                school == null ? note(wanted, people) : school,
                wanted.locale(),
                wanted.zone(),
                wanted.password());
    }

    private static SchoolId note(Registration wanted, People people) {
        var errors = new ArrayList<FieldError>();
        named(errors, "schoolName", wanted.schoolName());
        named(errors, "schoolCity", wanted.schoolCity());
        if (!COUNTRIES.contains(wanted.country())) {
            errors.add(FieldError.of("country", "invitations.country.missing"));
        }
        if (people.schools().stream()
                .anyMatch(known -> known.country().equals(wanted.country())
                        && known.name().equalsIgnoreCase(wanted.schoolName().strip())
                        && known.city().equalsIgnoreCase(wanted.schoolCity().strip()))) {
            errors.add(FieldError.of("schoolName", "invitations.school.known"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        return people.noteSchool(new NewSchool(
                wanted.schoolName().strip(),
                wanted.schoolCity().strip(),
                wanted.country(),
                wanted.zone(),
                wanted.locale()));
    }

    private static void named(List<FieldError> errors, String field, String words) {
        if (words.isBlank() || words.strip().length() > LONGEST) {
            errors.add(FieldError.of(field, "invitations." + field + ".form", LONGEST));
        }
    }
}
