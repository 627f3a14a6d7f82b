package org.twinflow.talks;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.shared.InvalidException;

/** Whom a text calls. */
class MentionsTests {

    private final PersonSummary helene = person("Hélène", "Marchais");
    private final PersonSummary anna = person("Anna", "Nowak");
    private final PersonSummary annaMaria = person("Anna Maria", "Nowak");
    private final List<PersonSummary> members = List.of(helene, anna, annaMaria);

    @Test
    void findsNamesInFullShortenedOrByTheFirst() {
        assertThat(called("Please ask @Hélène Marchais, or @anna nowak."))
                .containsExactlyInAnyOrder(helene.id(), anna.id());
        assertThat(called("@Hélène M. knows")).containsExactly(helene.id());
        assertThat(called("(@Hélène)")).containsExactly(helene.id());
    }

    @Test
    void takesTheLongestName() {
        assertThat(called("@Anna Maria Nowak")).containsExactly(annaMaria.id());
    }

    @Test
    void callsBothWhoHaveOneName() {
        var other = person("Hélène", "Marchais");

        assertThat(Mentions.in("@Hélène Marchais", List.of(helene, other)))
                .extracting(Mention::person)
                .containsExactlyInAnyOrder(helene.id(), other.id());
    }

    @Test
    void leavesAddressesAndSmallWordsAlone() {
        assertThat(called("write to zofia@Example.org, see https://a.test/@Zofia, we meet @home"))
                .isEmpty();
    }

    @Test
    void refusesANameThatIsNobodys() {
        assertThatThrownBy(() -> called("@Hélena Marchais"))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        invalid -> assertThat(invalid.errors().getFirst().arguments())
                                .containsExactly("Hélena"));
    }

    @Test
    void cutsTheTextAtTheNames() {
        var remark = new Remark(
                RemarkId.next(),
                "task",
                null,
                null,
                helene.id(),
                "Hi @Anna, is @Anna Nowak there?",
                Set.of(new Mention(anna.id(), "Anna"), new Mention(anna.id(), "Anna Nowak")),
                Instant.EPOCH);

        assertThat(RemarkViews.parts(remark))
                .extracting(part -> part.text() + (part.mention() ? "!" : ""))
                .containsExactly("Hi ", "@Anna!", ", is ", "@Anna Nowak!", " there?");
    }

    private Set<PersonId> called(String text) {
        return Mentions.in(text, members).stream().map(Mention::person).collect(toSet());
    }

    private static PersonSummary person(String given, String family) {
        return new PersonSummary(
                new PersonId(UUID.randomUUID()),
                given.toLowerCase(Locale.ROOT),
                given,
                family,
                null,
                Locale.ENGLISH,
                ZoneId.of("UTC"));
    }
}
