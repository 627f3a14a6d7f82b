package org.twinflow.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twinflow.notifications.Notice;
import org.twinflow.notifications.NoticeKind;
import org.twinflow.notifications.Notices;
import org.twinflow.people.PersonId;
import org.twinflow.planning.Phase;
import org.twinflow.search.Search;
import org.twinflow.search.SearchHit;
import org.twinflow.search.SearchQuery;

/** What people hear of groups, and find of them. */
@SpringBootTest
class GroupNewsTests extends FourSchools {

    @Autowired
    GroupPublishing publishing;

    @Autowired
    GroupProposals proposals;

    @Autowired
    Notices notices;

    @Autowired
    Search search;

    @Autowired
    JdbcClient jdbc;

    @Test
    void areToldToPupilsHereAloneAndToTeachersAsTheyWish() {
        var id = open(8, 4, 3, List.of("Water", "Trees"));

        assertThat(told(pupils.get(5), NoticeKind.WISHES_OPENED).href()).endsWith("/groups/" + id + "/choose");
        assertThat(told(lucia, NoticeKind.WISHES_OPENED).href()).endsWith("/groups/" + id + "/choices");
        assertThat(kinds(helene)).doesNotContain(NoticeKind.WISHES_OPENED);

        making.mix(id, false, fixtures.reader(helene));
        publishing.publish(id, fixtures.reader(helene));
        var own = groups.mine(project, fixtures.reader(pupils.get(5))).getFirst();
        assertThat(told(pupils.get(5), NoticeKind.GROUPS_PUBLISHED).href()).endsWith("/groups/g/" + own.id());
        assertThat(told(lucia, NoticeKind.GROUPS_PUBLISHED).words()).isEqualTo("Along the river");
        assertThat(kinds(helene)).doesNotContain(NoticeKind.GROUPS_PUBLISHED);

        assertThat(mailed(pupils.get(5))).isZero();
        assertThat(mailed(lucia)).isEqualTo(2);
    }

    @Test
    void areFoundByTheirMembersAndTheTeachersOnly() {
        var id = open(8, 4, 3, List.of());
        making.mix(id, false, fixtures.reader(helene));
        publishing.publish(id, fixtures.reader(helene));
        var member = pupils.get(6);
        var own = groups.mine(project, fixtures.reader(member)).getFirst();
        var stranger = pupils.stream()
                .filter(pupil -> own.members().stream()
                        .noneMatch(mate -> mate.person().id().equals(pupil)))
                .findFirst()
                .orElseThrow();
        var word = "otter" + UUID.randomUUID().toString().substring(0, 8);
        divisions.rename(own.id(), "The " + word, fixtures.reader(member));
        var day = LocalDate.now(clock).plusDays(20);
        proposals.propose(
                own.id(),
                new NewGroupProposal("Count the " + word, "A table", Phase.ONLINE, day, day),
                fixtures.reader(member));

        await().atMost(Duration.ofSeconds(30)).until(() -> find(word, member).size() == 2);
        assertThat(find(word, lucia)).extracting(SearchHit::kind).containsExactlyInAnyOrder("group", "proposal");
        assertThat(find(word, stranger)).isEmpty();
        publishing.withdraw(id, fixtures.reader(helene));
        assertThat(find(word, lucia)).extracting(SearchHit::kind).containsExactly("proposal");
        assertThat(find(word, member)).isEmpty();
    }

    private List<SearchHit> find(String word, PersonId by) {
        return search.find(SearchQuery.of(word, fixtures.reader(by).tokens(), "en"))
                .items();
    }

    private Notice told(PersonId person, NoticeKind kind) {
        return all(person).stream()
                .filter(notice -> notice.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<NoticeKind> kinds(PersonId person) {
        return all(person).stream().map(Notice::kind).toList();
    }

    private List<Notice> all(PersonId person) {
        return notices.list(fixtures.reader(person), null, 50, false, Locale.ENGLISH)
                .items();
    }

    /** How many of the notices of groups are to be mailed. */
    private long mailed(PersonId person) {
        return jdbc.sql("""
                select count(*) from notice
                where person = :person and kind in ('WISHES_OPENED', 'GROUPS_PUBLISHED') and mail_at is not null""").param("person", person.id()).query(Long.class).single();
    }
}
