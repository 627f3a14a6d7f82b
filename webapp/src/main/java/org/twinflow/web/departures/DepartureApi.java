package org.twinflow.web.departures;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.departures.Departure;
import org.twinflow.departures.Departures;
import org.twinflow.departures.SchoolDeparture;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;

/** Somebody's leave of a project, for machines. */
@RestController
@RequestMapping("/api/v1/projects/{id}")
class DepartureApi {

    private final Departures departures;

    DepartureApi(Departures departures) {
        this.departures = departures;
    }

    /** What it would mean; nothing happens. */
    @GetMapping("/members/{person}/departure")
    Shown preview(@PathVariable ProjectId id, @PathVariable PersonId person, Reader reader) {
        return Shown.of(departures.preview(id, person, reader));
    }

    @PostMapping("/members/{person}/departure")
    ResponseEntity<Void> leave(
            @PathVariable ProjectId id, @PathVariable PersonId person, @RequestBody Choices choices, Reader reader) {
        departures.leave(id, person, choices.choices() == null ? Map.of() : choices.choices(), reader);
        return ResponseEntity.noContent().build();
    }

    /** What it would mean if a school left with all its people; nothing happens. */
    @GetMapping("/schools/{school}/departure")
    ShownSchool previewSchool(@PathVariable ProjectId id, @PathVariable SchoolId school, Reader reader) {
        return ShownSchool.of(departures.previewSchool(id, school, reader));
    }

    @PostMapping("/schools/{school}/departure")
    ResponseEntity<Void> leaveSchool(
            @PathVariable ProjectId id, @PathVariable SchoolId school, @RequestBody Choices choices, Reader reader) {
        departures.leaveSchool(id, school, choices.choices() == null ? Map.of() : choices.choices(), reader);
        return ResponseEntity.noContent().build();
    }

    /** The leave of a school as machines read it; the keys of choices begin with the person and a slash. */
    record ShownSchool(String school, List<Shown> people, List<String> successors, List<String> coordinators) {

        static ShownSchool of(SchoolDeparture departure) {
            return new ShownSchool(
                    departure.school().id().toString(),
                    departure.people().stream().map(Shown::of).toList(),
                    departure.successors().stream()
                            .map(school -> school.id().toString())
                            .toList(),
                    ids(departure.coordinators()));
        }
    }

    /** @param choices by the key of each item the id of who takes it, or {@code end} */
    record Choices(@Nullable Map<String, String> choices) {}

    /** A leave as machines read it. */
    record Shown(String person, List<String> roles, List<Item> items, List<String> coordinators) {

        static Shown of(Departure departure) {
            return new Shown(
                    departure.person().id().toString(),
                    departure.roles().stream().map(Enum::name).sorted().toList(),
                    departure.items().stream().map(Item::of).toList(),
                    ids(departure.coordinators()));
        }
    }

    /** Something in hand. */
    record Item(String key, String kind, String title, List<String> successors, boolean mayEnd) {

        static Item of(Departure.Item item) {
            var holding = item.holding();
            return new Item(
                    holding.key(), holding.kind().name(), holding.title(), ids(item.successors()), holding.mayEnd());
        }
    }

    private static List<String> ids(List<PersonSummary> persons) {
        return persons.stream().map(person -> person.id().toString()).toList();
    }
}
