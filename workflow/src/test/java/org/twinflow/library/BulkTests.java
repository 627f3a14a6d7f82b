package org.twinflow.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.twinflow.documents.AudienceLevel.FAMILIES;
import static org.twinflow.documents.AudienceLevel.MEMBERS;
import static org.twinflow.documents.AudienceLevel.PUBLIC;
import static org.twinflow.documents.AudienceLevel.TEACHERS;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.DocumentShelves;
import org.twinflow.documents.Listing;
import org.twinflow.shared.BatchItem;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

class BulkTests extends LibraryScene {

    @Autowired
    DocumentShelves shelves;

    @Autowired
    Favourites favourites;

    @Test
    void saysOfEachWhatWorkedAndWhatNot() {
        var mine = store("Mine", "", MEMBERS, pupil);
        var theirs = store("Theirs", "", MEMBERS, teacher);
        var hidden = store("Hidden", "", TEACHERS, teacher);
        var foreign = store(elsewhere, "Foreign", "", MEMBERS, stranger, "Elsewhere");
        var ids = List.of(mine.id(), theirs.id(), hidden.id(), foreign.id(), new DocumentId(UUID.randomUUID()));

        var result = bulk.move(project.id(), ids, "Sorted", reader(pupil));

        assertThat(result.items())
                .extracting(BatchItem::title, BatchItem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Mine", null),
                        org.assertj.core.groups.Tuple.tuple("Theirs", "documents.change.forbidden"),
                        org.assertj.core.groups.Tuple.tuple("", "batch.gone"),
                        org.assertj.core.groups.Tuple.tuple("", "batch.gone"),
                        org.assertj.core.groups.Tuple.tuple("", "batch.gone"));
        assertThat(get(mine.id()).folder()).isEqualTo("Sorted");
        assertThat(get(theirs.id()).folder()).isEmpty();
    }

    @Test
    void takesAMoveBackOnce() {
        var one = store("One", "Here", MEMBERS, teacher);
        var two = store("Two", "There", MEMBERS, teacher);

        var moved = bulk.move(project.id(), List.of(one.id(), two.id(), one.id()), "Sorted", reader(teacher));
        assertThat(moved.done()).isEqualTo(2);
        bulk.undo(moved.batch(), reader(teacher));

        assertThat(get(one.id()).folder()).isEqualTo("Here");
        assertThat(get(two.id()).folder()).isEqualTo("There");
        assertThatThrownBy(() -> bulk.undo(moved.batch(), reader(teacher))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void addsTagsToThoseThatAreThere() {
        var one = store("One", "", MEMBERS, teacher);
        care.describe(one.id(), "About rivers", List.of("water"), reader(teacher));

        bulk.tag(project.id(), List.of(one.id()), "Water, 2026 , ", reader(teacher));

        assertThat(get(one.id()).facts().tags()).containsExactly("2026", "water");
        assertThat(get(one.id()).facts().description()).isEqualTo("About rivers");
    }

    @Test
    void doesItAgainWhenTheDocumentChangedAtThatMoment() {
        var one = store("One", "", MEMBERS, teacher);
        await().atMost(Duration.ofSeconds(60)).until(() -> get(one.id()).state().isFinal());
        var tries = new AtomicInteger();

        var result = bulk.each(project.id(), List.of(one.id()), reader(teacher), document -> {
            if (tries.incrementAndGet() == 1) {
                CompletableFuture.runAsync(() -> care.describe(one.id(), "By another", List.of(), reader(coordinator)))
                        .join();
            }
            care.rename(document.id(), "Two", "", reader(teacher));
        });

        assertThat(result.done()).isEqualTo(1);
        assertThat(tries).hasValue(2);
        assertThat(get(one.id()).title()).isEqualTo("Two");
        assertThat(get(one.id()).facts().description()).isEqualTo("By another");
    }

    @Test
    void refusesNoneAndTooMany() {
        assertThatThrownBy(() -> bulk.trash(project.id(), List.of(), reader(teacher)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(
                        () -> bulk.trash(elsewhere.id(), List.of(new DocumentId(UUID.randomUUID())), reader(teacher)))
                .isInstanceOf(NotFoundException.class);
    }

    /** As when a folder holds more than may be named at once. */
    @Test
    void throwsAwayWhatAFolderHoldsHoweverMuchItIs() {
        var one = store("One", "Here", MEMBERS, teacher);
        var more = Stream.concat(
                        Stream.of(one.id()),
                        Stream.generate(() -> new DocumentId(UUID.randomUUID())).limit(Bulk.MOST))
                .toList();

        assertThatThrownBy(() -> bulk.trash(project.id(), more, reader(teacher)))
                .hasMessage("library.bulk.many");
        assertThatThrownBy(() -> bulk.trashContent(elsewhere.id(), more, reader(teacher)))
                .isInstanceOf(NotFoundException.class);
        var thrown = bulk.trashContent(project.id(), more, reader(teacher));

        assertThat(thrown.done()).isOne();
        assertThat(thrown.items()).hasSize(Bulk.MOST + 1);
    }

    @Test
    void listsWhatFamiliesSeeOnAnyGround() {
        store("For members", "", MEMBERS, teacher);
        store("For families", "", FAMILIES, teacher);
        store("For everybody", "", PUBLIC, teacher);
        var shared = new Listing.Narrow(null, null, EnumSet.of(FAMILIES, PUBLIC), null, null, null);

        var list = new Listing(project.id(), null, shared, new Listing.Order(Listing.Sort.NAME, false), null, 10);

        assertThat(titles(shelves.list(list, reader(teacher)))).containsExactly("For everybody", "For families");
    }

    @Test
    void listsNarrowedSortedAndPagedWhatTheReaderSees() {
        store("b River", "Here", MEMBERS, teacher);
        store("A hill", "Here/Below", FAMILIES, teacher);
        store("Costs", "Here", TEACHERS, coordinator);
        var byName = new Listing.Order(Listing.Sort.NAME, false);

        var first = shelves.list(listing(null, byName, null), reader(teacher));
        assertThat(titles(first)).containsExactly("A hill", "b River");
        assertThat(first.total()).isEqualTo(3);
        assertThat(titles(shelves.list(listing(null, byName, first.next()), reader(teacher))))
                .containsExactly("Costs");
        var ofPupil = shelves.list(listing("Here", byName, null), reader(pupil));
        assertThat(titles(ofPupil)).containsExactly("b River");
        assertThat(ofPupil.total()).isEqualTo(1);
        assertThat(shelves.list(listing(null, byName, null), reader(stranger)).total())
                .isZero();
    }

    @Test
    void listsWhatSomebodyHasStarredWhileTheySeeIt() {
        var one = store("One", "", MEMBERS, teacher);
        favourites.star(one.id(), true, reader(pupil));
        favourites.star(one.id(), true, reader(pupil));
        assertThatThrownBy(() -> favourites.star(one.id(), true, reader(stranger)))
                .isInstanceOf(NotFoundException.class);
        var starred = new Listing.Narrow(null, null, null, null, favourites.of(reader(pupil)), null);

        assertThat(titles(
                        shelves.list(new Listing(null, null, starred, Listing.Order.LATEST, null, 10), reader(pupil))))
                .containsExactly("One");
        care.show(one.id(), TEACHERS, reader(teacher));
        assertThat(shelves.list(new Listing(null, null, starred, Listing.Order.LATEST, null, 10), reader(pupil))
                        .items())
                .isEmpty();
    }

    private Listing listing(@Nullable String folder, Listing.Order order, @Nullable String cursor) {
        return new Listing(project.id(), folder, Listing.Narrow.NOTHING, order, cursor, 2);
    }

    private static List<String> titles(org.twinflow.documents.Shelf shelf) {
        return shelf.items().stream()
                .map(document -> Objects.requireNonNull(document.title()))
                .toList();
    }
}
