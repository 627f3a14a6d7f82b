package org.twinflow.pages;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.pages.ShowcaseView.Gift;
import org.twinflow.pages.ShowcaseView.Stage;
import org.twinflow.pages.ShowcaseView.Story;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;

/**
 * What everybody may see of projects, without an account. What is not public is not there, whoever asks; of a picture for
 * which a consent has ended nothing is shown, even before its page is taken down.
 */
@Service
@Transactional
public class Showcases {

    private final ShowcaseRepository showcases;
    private final ShowcaseStories stories;
    private final Projects projects;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Showcases(
            ShowcaseRepository showcases,
            ShowcaseStories stories,
            Projects projects,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.showcases = showcases;
        this.stories = stories;
        this.projects = projects;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty where nothing is public, and where the project keeps its showcase closed. */
    @Transactional(readOnly = true)
    public Optional<ShowcaseView> find(String slug) {
        return jdbc.sql("select id from project where slug = :slug")
                .param("slug", slug)
                .query(UUID.class)
                .optional()
                .map(ProjectId::new)
                .flatMap(this::find);
    }

    /** The showcases that want to be found, those with the latest page first. */
    @Transactional(readOnly = true)
    public List<ShowcaseView> listed() {
        return showcases.findByDoor(ShowcaseDoor.LISTED).stream()
                .flatMap(showcase -> find(showcase.project()).stream())
                .sorted(Comparator.comparing(
                                (ShowcaseView view) -> view.pages().getFirst().since())
                        .reversed())
                .toList();
    }

    /** What a project shows to everybody, for parts of the system that act for nobody. */
    @Transactional(readOnly = true)
    public Optional<ShowcaseView> find(ProjectId id) {
        var door = door(id);
        var shown = door == ShowcaseDoor.CLOSED ? List.<Story>of() : stories.of(id);
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new ShowcaseView(
                        projects.facts(id), door == ShowcaseDoor.LISTED, shown, stages(shown), gifts(shown)));
    }

    /** What the project decided, for its teachers. */
    @Transactional(readOnly = true)
    public ShowcaseSettings settings(ProjectId id, Reader reader) {
        projects.get(id, reader);
        reader.mustBeAllowed(reader.teachesIn(id.id()));
        return new ShowcaseSettings(
                door(id),
                showcases.findById(id).map(Showcase::pupilsPublish).orElse(false),
                stories.of(id).size(),
                reader.coordinates(id.id()));
    }

    /** Opens, lists or closes it; the coordinators may, also when the project rests. */
    public void set(ProjectId id, ShowcaseDoor door, boolean pupilsPublish, Reader by) {
        projects.get(id, by);
        by.mustBeAllowed(by.coordinates(id.id()));
        showcases
                .findById(id)
                .orElseGet(() -> showcases.save(new Showcase(id)))
                .set(door, pupilsPublish, by.person(), now());
        audit.record(by.person(), "showcase.set", "project:" + id, Map.of("door", door.name()));
    }

    private ShowcaseDoor door(ProjectId id) {
        return showcases.findById(id).map(Showcase::door).orElse(ShowcaseDoor.LINK);
    }

    private static List<Stage> stages(List<Story> stories) {
        var byName = new LinkedHashMap<String, List<Story>>();
        stories.stream()
                .sorted(Comparator.comparing(Story::since))
                .forEach(story -> byName.computeIfAbsent(story.text().stage(), name -> new ArrayList<>())
                        .add(story));
        return byName.entrySet().stream()
                .map(stage ->
                        new Stage(stage.getKey(), stage.getValue().getFirst().since(), stage.getValue()))
                .toList();
    }

    private static List<Gift> gifts(List<Story> stories) {
        var gifts = new ArrayList<Gift>();
        for (var story : stories) {
            for (var shown : story.text().exhibits()) {
                var licence = shown.licence();
                if (!shown.picture() && licence != null && licence.isFree()) {
                    gifts.add(new Gift(story.id(), shown.document(), shown.description(), shown.credits(), licence));
                }
            }
        }
        return gifts;
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
