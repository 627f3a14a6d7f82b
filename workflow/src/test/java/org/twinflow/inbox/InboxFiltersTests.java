package org.twinflow.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.inbox.InboxFacet.Kind;
import org.twinflow.people.PersonId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Narrowing a list, keeping what it shows, and putting tasks off until something happens. */
class InboxFiltersTests extends InboxScene {

    private static final LocalDate FAR = LocalDate.of(2098, 1, 1);

    @Autowired
    InboxFilters filters;

    @Autowired
    CaseNews news;

    @Test
    void countsWhatEachLimitLeaves() {
        var late = aTask("2020-01-01");
        var held = aTask("2099-01-01");
        aTask("2099-01-02");
        work.claim(held, fixtures.reader(bruno));

        var all = facets(bruno, InboxFilter.NONE);
        assertThat(all.get(Kind.DUE)).isEqualTo(Map.of("LATE", 1L, "LATER", 2L));
        assertThat(all.get(Kind.HOLDER)).isEqualTo(Map.of("me", 1L, "nobody", 2L));
        assertThat(all.get(Kind.KIND)).isEqualTo(Map.of("inbox-trial:answerQuestion", 3L));
        assertThat(all.get(Kind.PROJECT)).isEqualTo(Map.of(project.toString(), 3L));

        var narrowed = new InboxFilter(null, null, InboxFilter.NOBODY, null, Urgency.LATE, null);
        var some = facets(bruno, narrowed);
        assertThat(some.get(Kind.DUE)).isEqualTo(Map.of("LATE", 1L, "LATER", 1L));
        assertThat(some.get(Kind.HOLDER)).isEqualTo(Map.of("nobody", 1L));
        assertThat(inbox.view(fixtures.reader(bruno), narrowed(InboxView.ME, "", narrowed))
                        .items())
                .extracting(InboxTask::id)
                .containsExactly(late);
        assertThat(inbox.counts(fixtures.reader(bruno), narrowed(InboxView.ME, "", narrowed))
                        .groups())
                .isEqualTo(Map.of(Urgency.LATE, 1L));
        assertThat(facets(ana, InboxFilter.NONE).get(Kind.HOLDER)).isEqualTo(Map.of("nobody", 2L));
        assertThat(facets(fixtures.aTeacher(fixtures.aSchool("PL")), InboxFilter.NONE))
                .allSatisfy((kind, counts) -> assertThat(counts).isEmpty());
    }

    @Test
    void findsEachLimitAsItCountsIt() {
        aTask("2020-01-01");
        var held = aTask("2099-01-01");
        work.claim(held, fixtures.reader(bruno));
        var limits = List.of(
                new InboxFilter(PROCESS, null, null, null, null, null),
                new InboxFilter(null, PROCESS + ":answerQuestion", null, null, null, null),
                new InboxFilter(null, null, InboxFilter.ME, null, null, null),
                new InboxFilter(null, null, bruno.toString(), null, null, null),
                new InboxFilter(null, null, null, InboxFilter.Weight.NORMAL, null, null),
                new InboxFilter(null, null, null, InboxFilter.Weight.HIGH, null, null),
                new InboxFilter(null, null, null, null, Urgency.LATER, null),
                new InboxFilter(null, null, null, null, null, InboxFilter.FollowUp.NEW),
                new InboxFilter(null, null, null, null, null, InboxFilter.FollowUp.BACK));

        for (var view : List.of(InboxView.ME, InboxView.WAITING)) {
            for (var person : List.of(ana, bruno)) {
                for (var limit : limits) {
                    var query = narrowed(view, "question", limit);
                    var shown =
                            inbox.view(fixtures.reader(person), query).items().size();
                    if (limit.holder() == null || !limit.holder().equals(bruno.toString()) || person.equals(ana)) {
                        assertThat(inbox.found(fixtures.reader(person), query))
                                .as("%s %s", view, limit)
                                .isEqualTo(shown);
                    }
                }
            }
        }
    }

    @Test
    void keepsAListForOneselfOrForTheTeachersOfAProject() {
        aTask("2020-01-01");
        var late =
                narrowed(InboxView.ME, "", new InboxFilter(null, null, InboxFilter.NOBODY, null, Urgency.LATE, null));
        var own = filters.keep("Late", late, null, fixtures.reader(ana));
        var shared = filters.keep("Ours", late, project, fixtures.reader(ana));

        assertThat(kept(ana)).containsExactly("Late 1", "Ours 1");
        assertThat(kept(bruno)).containsExactly("Ours 1");
        assertThatThrownBy(() -> filters.forget(own, fixtures.reader(bruno))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> filters.forget(shared, fixtures.reader(bruno))).isInstanceOf(ForbiddenException.class);
        var stranger = fixtures.aTeacher(fixtures.aSchool("PL"));
        assertThat(kept(stranger)).isEmpty();
        assertThatThrownBy(() -> filters.keep("Theirs", late, project, fixtures.reader(stranger)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> filters.keep(" ", late, null, fixtures.reader(ana)))
                .isInstanceOf(InvalidException.class);
        filters.keep("Late", query(InboxView.ME, 5, null), null, fixtures.reader(ana));
        filters.forget(shared, fixtures.reader(ana));

        assertThat(kept(ana)).containsExactly("Late 1");
        assertThatThrownBy(() -> filters.forget(UUID.randomUUID(), fixtures.reader(ana)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void bringsATaskBackWhenSomethingArrivesForItsCase() {
        var task = aTask("2099-01-01");
        work.snooze(task, null, Awaits.ARRIVAL, fixtures.reader(ana));
        work.snooze(task, FAR, Awaits.ANYTHING, fixtures.reader(bruno));

        assertThat(mine(ana)).isEmpty();
        assertThat(ids(ana, InboxView.PUT_OFF)).containsExactly(task);
        assertThat(inbox.counts(fixtures.reader(ana), query(InboxView.ME, 5, null))
                        .putOff())
                .isOne();
        assertThat(inbox.task(task, fixtures.reader(ana), Locale.ENGLISH).putOff())
                .isEqualTo(new PutOff(null, Awaits.ARRIVAL));
        news.arrived(subject(task), ana);
        assertThat(mine(ana)).isEmpty();
        assertThat(mine(bruno)).containsExactly(task);
        news.arrived(subject(task), bruno);

        assertThat(mine(ana)).containsExactly(task);
        assertThat(facets(ana, InboxFilter.NONE).get(Kind.FOLLOW)).isEqualTo(Map.of("BACK", 1L));
        assertThatThrownBy(() -> work.snooze(task, null, null, fixtures.reader(ana)))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void bringsATaskBackWhenTheCaseMovesOnOrByHand() {
        var first = aTask("2099-01-01");
        var other = aTask("2099-01-02");
        work.complete(first, YES, Duration.ZERO, fixtures.reader(bruno), Locale.ENGLISH);
        var check =
                mine(ana).stream().filter(id -> !id.equals(other)).findFirst().orElseThrow();
        work.snooze(check, null, Awaits.MOVE, fixtures.reader(ana));
        work.snooze(other, null, Awaits.MOVE, fixtures.reader(ana));

        news.arrived(subject(check), null);
        assertThat(mine(ana)).isEmpty();
        work.wake(check, fixtures.reader(ana));
        assertThat(mine(ana)).containsExactly(check);
        tasks.setDue(other, null);

        assertThat(ids(ana, InboxView.PUT_OFF)).containsExactly(other);
    }

    @Test
    void takesATaskWithTheFirstLetterThatIsTyped() {
        var task = aTask("2099-01-01");

        work.saveDraft(task, Map.of("phone", "00"), 0, fixtures.reader(ana));

        var held = inbox.task(task, fixtures.reader(bruno), Locale.ENGLISH);
        assertThat(held.state()).isEqualTo(TaskState.HELD);
        assertThat(held.since()).isNotNull();
        assertThatThrownBy(() -> work.saveDraft(task, Map.of("phone", "11"), 0, fixtures.reader(bruno)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("inbox.held");
        work.unclaim(task, fixtures.reader(ana));
        assertThat(work.saveDraft(task, Map.of("phone", "11"), 0, fixtures.reader(bruno))
                        .version())
                .isOne();
        assertThat(inbox.task(task, fixtures.reader(ana), Locale.ENGLISH).who()).isNotNull();
    }

    private Map<Kind, Map<String, Long>> facets(PersonId person, InboxFilter filter) {
        return inbox.facets(fixtures.reader(person), narrowed(InboxView.ME, "", filter)).stream()
                .collect(Collectors.toMap(
                        InboxFacet::kind,
                        facet -> facet.values().stream()
                                .collect(Collectors.toMap(InboxFacet.Value::value, InboxFacet.Value::count))));
    }

    private List<String> kept(PersonId person) {
        return filters.kept(fixtures.reader(person), Locale.ENGLISH).stream()
                .map(kept -> kept.name() + " " + kept.count())
                .toList();
    }

    private static InboxQuery narrowed(InboxView view, @Nullable String text, InboxFilter filter) {
        return new InboxQuery(view, null, text == null ? "" : text, filter, 50, null, Locale.ENGLISH);
    }
}
