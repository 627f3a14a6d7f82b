package org.twinflow.closing;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.access.Role;
import org.twinflow.audit.Audit;
import org.twinflow.engine.Words;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;

/** Ends the accounts of pupils and families that only a closed project needed. */
@Component
class PupilAccounts {

    private static final Set<Role> YOUNG = EnumSet.of(Role.PUPIL, Role.PUPIL_ADMIN);
    private static final Set<Role> ENDING = EnumSet.of(Role.PUPIL, Role.PUPIL_ADMIN, Role.GUARDIAN);

    private final Access access;
    private final ClosingFacts facts;
    private final People people;
    private final Words words;
    private final Audit audit;

    PupilAccounts(Access access, ClosingFacts facts, People people, Words words, Audit audit) {
        this.access = access;
        this.facts = facts;
        this.people = people;
        this.words = words;
        this.audit = audit;
    }

    /** How many roles in the project were ended, and how many persons have no name any more. */
    record Ended(int accounts, int anonymised) {}

    Ended end(ProjectId project, PersonId by) {
        var young = new HashSet<PersonId>();
        var ended = new HashSet<PersonId>();
        for (var scope : facts.scopes(project)) {
            for (var grant : access.in(scope)) {
                if (ENDING.contains(grant.role())) {
                    access.withdraw(grant.id(), by);
                    ended.add(grant.person());
                    if (YOUNG.contains(grant.role())) {
                        young.add(grant.person());
                    }
                }
            }
        }
        var anonymous =
                young.stream().filter(pupil -> access.grantsOf(pupil).isEmpty()).toList();
        anonymous.forEach(pupil -> people.makeAnonymous(pupil, name(pupil), by));
        audit.record(
                by,
                "project.accounts-ended",
                "project:" + project,
                Map.of("ended", String.valueOf(ended.size()), "anonymised", String.valueOf(anonymous.size())));
        return new Ended(ended.size(), anonymous.size());
    }

    /** Such as “Pupil”, in the language of the school. */
    private String name(PersonId pupil) {
        SchoolId school = people.person(pupil).school();
        var locale = school == null ? Locale.ENGLISH : people.school(school).locale();
        return words.findLatest(Closings.PROCESS, "anonymous", locale).orElse("–");
    }
}
