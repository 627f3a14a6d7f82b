package org.twinflow.prompts;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectStatus;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** Keeps the theme of a project and its prompts; all members read them, its teachers write them. */
@Service
@Transactional
public class Prompts {

    private static final int LONGEST_THEME = 200;
    private static final int LONGEST = 600;
    private static final int MOST_WAITING = 100;

    private final PromptRepository prompts;
    private final ThemeRepository themes;
    private final Projects projects;
    private final Clock clock;

    Prompts(PromptRepository prompts, ThemeRepository themes, Projects projects, Clock clock) {
        this.prompts = prompts;
        this.themes = themes;
        this.projects = projects;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public PromptBoard of(ProjectId id, Locale locale, Reader reader) {
        var project = projects.get(id, reader);
        return board(
                project,
                prompts.findByProjectAndPublishedOnIsNotNullOrderByPublishedOnDescPlaceDesc(id),
                reader.teachesIn(id.id()) ? prompts.findByProjectAndPublishedOnIsNullOrderByPlace(id) : List.of(),
                locale,
                reader);
    }

    private PromptBoard board(
            ProjectSummary project, List<Prompt> published, List<Prompt> waiting, Locale locale, Reader reader) {
        var theme = themes.findByProject(project.id()).orElseGet(() -> new Theme(project.id()));
        var teaches = reader.teachesIn(project.id().id());
        return new PromptBoard(
                theme.words(),
                theme.weekday(),
                theme.isPaused(),
                views(published, project, locale, teaches),
                views(waiting, project, locale, true),
                teaches && !project.status().isOver());
    }

    /** The theme and the latest prompt alone, for the home of the project. */
    @Transactional(readOnly = true)
    public PromptBoard now(ProjectId id, Locale locale, Reader reader) {
        var project = projects.get(id, reader);
        var latest = prompts.findFirstByProjectAndPublishedOnIsNotNullOrderByPublishedOnDescPlaceDesc(id);
        return board(project, latest.stream().toList(), List.of(), locale, reader);
    }

    /** Says what the project is about, on which day its prompts come, and whether they rest. */
    public void set(ProjectId id, String theme, DayOfWeek weekday, boolean paused, Reader by) {
        writing(id, by);
        var words = theme.strip();
        if (words.length() > LONGEST_THEME) {
            throw new InvalidException(FieldError.of("theme", "prompts.theme.form", LONGEST_THEME));
        }
        theme(id).set(words, weekday, paused);
    }

    /**
     * Puts a prompt behind those that wait.
     *
     * @param texts by language; that of the project is needed
     */
    public PromptId add(ProjectId id, Map<String, String> texts, Reader by) {
        var project = writing(id, by);
        var written = written(texts, project);
        if (prompts.findByProjectAndPublishedOnIsNullOrderByPlace(id).size() >= MOST_WAITING) {
            throw new InvalidException(FieldError.of(field(project), "prompts.many", MOST_WAITING));
        }
        theme(id);
        var place = prompts.findFirstByProjectOrderByPlaceDesc(id)
                .map(last -> last.place() + 1)
                .orElse(0);
        return prompts.save(new Prompt(id, place, written, by.person())).id();
    }

    /** Puts it into other words; also one that is published, since a slip should not stand for a week. */
    public void change(PromptId id, Map<String, String> texts, Reader by) {
        var prompt = find(id, by);
        prompt.change(written(texts, projects.facts(prompt.project())));
    }

    /** Lets one that waits come a week earlier. */
    public void hasten(PromptId id, Reader by) {
        var prompt = find(id, by);
        prompt.mustWait();
        var waiting = prompts.findByProjectAndPublishedOnIsNullOrderByPlace(prompt.project());
        var at = waiting.indexOf(prompt);
        if (at > 0) {
            prompt.swap(waiting.get(at - 1));
        }
    }

    /** Publishes one that waits at once; the next comes on its day of the week after. */
    public void publish(PromptId id, Reader by) {
        var prompt = find(id, by);
        prompt.mustWait();
        prompt.publish(LocalDate.ofInstant(
                clock.instant(), projects.facts(prompt.project()).zone()));
    }

    public void remove(PromptId id, Reader by) {
        prompts.delete(find(id, by));
    }

    /** Publishes what is due in all projects; asking twice publishes nothing twice. */
    void publishDue(Instant now) {
        themes.findByPausedFalse().forEach(theme -> publishDue(theme, now));
    }

    private void publishDue(Theme theme, Instant now) {
        var project = projects.facts(theme.project());
        var today = LocalDate.ofInstant(now, project.zone());
        if (project.status() != ProjectStatus.ACTIVE
                || today.isBefore(project.start())
                || today.isAfter(project.end())) {
            return;
        }
        var due = theme.due(today);
        if (!prompts.existsByProjectAndPublishedOnGreaterThanEqual(theme.project(), due)) {
            prompts.findFirstByProjectAndPublishedOnIsNullOrderByPlace(theme.project())
                    .ifPresent(prompt -> prompt.publish(today));
        }
    }

    private static List<PromptBoard.View> views(
            List<Prompt> prompts, ProjectSummary project, Locale locale, boolean all) {
        return prompts.stream()
                .map(prompt -> {
                    var text = text(prompt, locale.getLanguage(), project);
                    return new PromptBoard.View(
                            prompt.id(),
                            text.getValue(),
                            text.getKey(),
                            all ? prompt.texts() : Map.of(),
                            prompt.publishedOn());
                })
                .toList();
    }

    /** In the wanted language, or that of the project, or any. */
    private static Map.Entry<String, String> text(Prompt prompt, String language, ProjectSummary project) {
        var texts = prompt.texts();
        var chosen = texts.containsKey(language) ? language : project.language();
        return texts.entrySet().stream()
                .filter(text -> text.getKey().equals(chosen))
                .findFirst()
                .orElseGet(() -> texts.entrySet().iterator().next());
    }

    private static Map<String, String> written(Map<String, String> texts, ProjectSummary project) {
        var written = texts.entrySet().stream()
                .filter(text -> text.getValue() != null && !text.getValue().isBlank())
                .collect(toMap(Map.Entry::getKey, text -> text.getValue().strip()));
        if (!written.containsKey(project.language())) {
            throw new InvalidException(FieldError.of(field(project), "prompts.words.missing"));
        }
        var wrong = written.entrySet().stream()
                .filter(text ->
                        text.getValue().length() > LONGEST || !text.getKey().matches("[a-z]{2,3}"))
                .map(text -> FieldError.of("texts[" + text.getKey() + "]", "prompts.words.form", LONGEST))
                .toList();
        if (!wrong.isEmpty()) {
            throw new InvalidException(wrong);
        }
        return written;
    }

    private static String field(ProjectSummary project) {
        return "texts[" + project.language() + "]";
    }

    private Theme theme(ProjectId id) {
        return themes.findByProject(id).orElseGet(() -> themes.save(new Theme(id)));
    }

    private Prompt find(PromptId id, Reader by) {
        var prompt = prompts.findById(id).orElseThrow(() -> new NotFoundException(id));
        writing(prompt.project(), by);
        return prompt;
    }

    private ProjectSummary writing(ProjectId id, Reader by) {
        var project = projects.get(id, by);
        by.mustBeAllowed(by.teachesIn(id.id()));
        by.mustWork(id.id());
        return project;
    }
}
