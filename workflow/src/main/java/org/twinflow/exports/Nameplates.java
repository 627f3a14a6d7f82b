package org.twinflow.exports;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinflow.access.Role;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.Member;

/** What people are called in an archive: those who work in the project by name, pupils, families and all others by initials. */
final class Nameplates {

    private static final Set<Role> AT_WORK = EnumSet.of(Role.COORDINATOR, Role.TEACHER, Role.HOST_TEACHER, Role.HEAD);

    private final Map<PersonId, Member> members;

    Nameplates(Collection<Member> members) {
        this.members = members.stream().collect(toMap(member -> member.person().id(), member -> member));
    }

    String of(PersonSummary person) {
        var member = members.get(person.id());
        return member != null && works(member) ? person.name() : initials(person);
    }

    String of(@Nullable PersonId id) {
        var member = id == null ? null : members.get(id);
        return member == null ? "" : of(member.person());
    }

    boolean knows(PersonId id) {
        return members.containsKey(id);
    }

    private static boolean works(Member member) {
        return member.roles().stream().anyMatch(AT_WORK::contains);
    }

    private static String initials(PersonSummary person) {
        var initials = new StringBuilder();
        person.initials()
                .codePoints()
                .forEach(letter -> initials.appendCodePoint(letter).append('.'));
        return initials.toString();
    }
}
