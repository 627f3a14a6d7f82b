package org.twinflow.web.departures;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.departures.SchoolMove;
import org.twinflow.departures.SchoolMoves;
import org.twinflow.people.PersonId;

/** Somebody's change to another school, for machines. */
@RestController
@RequestMapping("/api/v1/people/{person}/school")
class SchoolMoveApi {

    private final SchoolMoves moves;

    SchoolMoveApi(SchoolMoves moves) {
        this.moves = moves;
    }

    /** What it would mean; nothing happens. */
    @GetMapping
    Shown preview(@PathVariable PersonId person, @RequestParam(required = false) @Nullable UUID to, Reader reader) {
        return Shown.of(moves.preview(person, SchoolMoveController.school(to), reader));
    }

    @PostMapping
    ResponseEntity<Void> move(@PathVariable PersonId person, @RequestBody Wanted wanted, Reader reader) {
        moves.move(
                person,
                SchoolMoveController.school(wanted.to()),
                wanted.choices() == null ? Map.of() : wanted.choices(),
                reader);
        return ResponseEntity.noContent().build();
    }

    /** @param choices by the key of each item the id of who takes it, or {@code end} */
    record Wanted(@Nullable UUID to, @Nullable Map<String, String> choices) {}

    /** A change as machines read it. */
    record Shown(String person, String to, List<String> ends, List<Place> places) {

        static Shown of(SchoolMove move) {
            return new Shown(
                    move.person().id().toString(),
                    move.to().id().toString(),
                    move.ends().stream().map(Enum::name).sorted().toList(),
                    move.places().stream().map(Place::of).toList());
        }
    }

    /** A project in it; the keys of its items are those of the choices. */
    record Place(String project, boolean stays, int kept, List<Item> items) {

        static Place of(SchoolMove.Place place) {
            return new Place(
                    place.project().id().toString(),
                    place.stays(),
                    place.kept(),
                    place.leave().items().stream()
                            .map(item -> new Item(
                                    place.key(item),
                                    item.holding().title(),
                                    item.successors().stream()
                                            .map(each -> each.id().toString())
                                            .toList(),
                                    item.holding().mayEnd()))
                            .toList());
        }
    }

    /** Something that cannot be kept. */
    record Item(String key, String title, List<String> successors, boolean mayEnd) {}
}
