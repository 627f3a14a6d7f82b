package org.twinflow.web.groups;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.groups.DivisionDetails;
import org.twinflow.groups.DivisionId;
import org.twinflow.groups.Divisions;
import org.twinflow.groups.GroupChoices;
import org.twinflow.groups.GroupDetails;
import org.twinflow.groups.GroupId;
import org.twinflow.groups.GroupMaking;
import org.twinflow.groups.GroupMoves;
import org.twinflow.groups.GroupPublishing;
import org.twinflow.groups.NewDivision;
import org.twinflow.groups.WorkingGroups;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.Page;
import org.twinflow.web.groups.GroupJson.DivisionJson;
import org.twinflow.web.groups.GroupJson.OwnGroup;
import org.twinflow.web.shell.Texts;

/** The groups of a project's pupils, for machines. */
@RestController
@RequestMapping("/api/v1/projects/{id}/groups")
class GroupApi {

    private final Divisions divisions;
    private final WorkingGroups groups;
    private final GroupMaking making;
    private final GroupMoves moves;
    private final GroupChoices choices;
    private final GroupPublishing publishing;
    private final Texts texts;

    GroupApi(
            Divisions divisions,
            WorkingGroups groups,
            GroupMaking making,
            GroupMoves moves,
            GroupChoices choices,
            GroupPublishing publishing,
            Texts texts) {
        this.divisions = divisions;
        this.groups = groups;
        this.making = making;
        this.moves = moves;
        this.choices = choices;
        this.publishing = publishing;
        this.texts = texts;
    }

    /** Teachers see all groups that work, pupils their own. */
    @GetMapping
    Page<OwnGroup> list(@PathVariable ProjectId id, Reader reader) {
        return new Page<>(groups.working(id, reader).stream().map(OwnGroup::of).toList(), null);
    }

    @GetMapping("/divisions")
    Page<DivisionJson> divisions(@PathVariable ProjectId id, Reader reader) {
        return new Page<>(
                divisions.of(id, reader).stream()
                        .map(division -> DivisionJson.of(division, texts))
                        .toList(),
                null);
    }

    @PostMapping("/divisions")
    @ResponseStatus(HttpStatus.CREATED)
    DivisionJson open(@PathVariable ProjectId id, @RequestBody Wanted wanted, Reader reader) {
        var division = divisions.open(id, wanted.division(), texts.of("groups.name"), reader);
        return get(id, division, reader);
    }

    @GetMapping("/divisions/{division}")
    DivisionJson get(@PathVariable ProjectId id, @PathVariable DivisionId division, Reader reader) {
        return DivisionJson.of(find(id, division, reader), texts);
    }

    /** @param wishes the places of the topics, the dearest first */
    @PutMapping("/divisions/{division}/choices")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rank(
            @PathVariable ProjectId id, @PathVariable DivisionId division, @RequestBody Wishes wishes, Reader reader) {
        choices.rank(division, Objects.requireNonNullElse(wishes.topics(), List.of()), reader);
    }

    @PostMapping("/divisions/{division}/mix")
    DivisionJson mix(@PathVariable ProjectId id, @PathVariable DivisionId division, Reader reader) {
        find(id, division, reader);
        making.mix(division, false, reader);
        return get(id, division, reader);
    }

    @PostMapping("/divisions/{division}/moves")
    DivisionJson move(
            @PathVariable ProjectId id, @PathVariable DivisionId division, @RequestBody Move move, Reader reader) {
        find(id, division, reader);
        var persons = move.persons() == null
                ? List.<PersonId>of()
                : move.persons().stream().map(PersonId::new).toList();
        moves.move(division, persons, move.group() == null ? null : new GroupId(move.group()), reader);
        if (Boolean.TRUE.equals(move.lock())) {
            moves.lock(division, persons, true, reader);
        }
        return get(id, division, reader);
    }

    @PostMapping("/divisions/{division}/undo")
    DivisionJson undo(@PathVariable ProjectId id, @PathVariable DivisionId division, Reader reader) {
        find(id, division, reader);
        moves.undo(division, reader);
        return get(id, division, reader);
    }

    @PostMapping("/divisions/{division}/publish")
    DivisionJson publish(@PathVariable ProjectId id, @PathVariable DivisionId division, Reader reader) {
        find(id, division, reader);
        publishing.publish(division, reader);
        return get(id, division, reader);
    }

    @GetMapping("/{group}")
    OwnGroup group(@PathVariable ProjectId id, @PathVariable GroupId group, Reader reader) {
        GroupDetails details = groups.get(group, reader);
        reader.mustSee(details.project().equals(id), group);
        return OwnGroup.of(details);
    }

    private DivisionDetails find(ProjectId project, DivisionId id, Reader reader) {
        var division = divisions.get(id, reader);
        reader.mustSee(division.project().equals(project), id);
        return division;
    }

    /** What a pupil wishes. */
    record Wishes(@Nullable List<Integer> topics) {}

    /**
     * Pupils who are put into another group.
     *
     * @param group null for none
     * @param lock whether they stay there when the others are mixed anew
     */
    record Move(
            @Nullable List<UUID> persons,
            @Nullable UUID group,
            @Nullable Boolean lock) {}

    /** A division as machines open it. */
    record Wanted(
            @Nullable String title,
            @Nullable String words,
            @Nullable Integer groups,
            @Nullable Integer size,
            @Nullable Integer countries,
            @Nullable Boolean mixLanguages,
            @Nullable Boolean mixLevels,
            @Nullable List<String> topics,
            @Nullable LocalDate choicesUntil) {

        NewDivision division() {
            return new NewDivision(
                    Objects.requireNonNullElse(title, ""),
                    Objects.requireNonNullElse(words, ""),
                    Objects.requireNonNullElse(groups, 0),
                    Objects.requireNonNullElse(size, 0),
                    Objects.requireNonNullElse(countries, 1),
                    Boolean.TRUE.equals(mixLanguages),
                    Boolean.TRUE.equals(mixLevels),
                    Objects.requireNonNullElse(topics, List.of()),
                    choicesUntil);
        }
    }
}
