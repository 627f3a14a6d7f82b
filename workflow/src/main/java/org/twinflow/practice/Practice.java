package org.twinflow.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.engine.Processes;
import org.twinflow.inbox.TaskWork;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/**
 * Lets teachers of a project watch each other's lessons and write about it. An observation is between the two, until
 * who was observed shows it to the other teachers; pupils, families and heads never read it.
 */
@Service
@Transactional
public class Practice {

    static final String PROCESS = "peer-observation";
    static final String OBSERVE = "observeLesson";
    static final String ANSWER = "answerObservation";

    private static final int LONGEST_LESSON = 120;
    private static final int LONGEST_FOCUS = 500;
    private static final int LONGEST = 4000;
    private static final int LONGEST_THANKS = 500;

    private final ObservationRepository observations;
    private final ThanksRepository thanks;
    private final PracticeViews views;
    private final Projects projects;
    private final Processes processes;
    private final TaskWork work;
    private final Audit audit;
    private final Clock clock;

    Practice(
            ObservationRepository observations,
            ThanksRepository thanks,
            PracticeViews views,
            Projects projects,
            Processes processes,
            TaskWork work,
            Audit audit,
            Clock clock) {
        this.observations = observations;
        this.thanks = thanks;
        this.views = views;
        this.projects = projects;
        this.processes = processes;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public PracticeBoard of(ProjectId id, Reader reader) {
        return views.board(teaching(id, reader), reader);
    }

    /** Asks a colleague to watch a lesson of the reader. */
    public ObservationId ask(NewObservation wanted, Reader by) {
        var project = working(wanted.project(), by);
        check(wanted, project, by);
        var observation = observations.save(new Observation(wanted, by.person(), clock.instant()));
        processes.start(
                PROCESS,
                observation.id().toString(),
                Map.of(
                        "projectId", project.id().toString(),
                        "observationId", observation.id().toString(),
                        "observerId", wanted.observer().toString(),
                        "observedId", by.person().toString(),
                        "lessonOn", wanted.day()));
        return observation.id();
    }

    /** Writes down what was seen. */
    public void write(ObservationId id, ObservationForm form, Reader by) {
        var observation = concerning(id, by);
        by.mustBeAllowed(observation.observer().equals(by.person()));
        var errors = new ArrayList<FieldError>();
        if (form.seen().isEmpty()) {
            errors.add(FieldError.of("seen", "practice.seen.missing"));
        }
        if (form.parts().stream().anyMatch(part -> part.length() > LONGEST)) {
            errors.add(FieldError.of("strong", "practice.long", LONGEST));
        }
        refuse(errors);
        observation.write(form);
        work.completeByFeature(id.toString(), OBSERVE, Map.of("verdict", "written"), by);
    }

    /** Says that one cannot come. */
    public void decline(ObservationId id, String why, Reader by) {
        var observation = concerning(id, by);
        by.mustBeAllowed(observation.observer().equals(by.person()));
        observation.decline(words("why", why, LONGEST_THANKS));
        work.completeByFeature(id.toString(), OBSERVE, Map.of("verdict", "declined"), by);
    }

    /** Answers what a colleague wrote, and shows both to the other teachers or keeps them between the two. */
    public void answer(ObservationId id, String words, boolean withAll, Reader by) {
        var observation = concerning(id, by);
        by.mustBeAllowed(observation.observed().equals(by.person()));
        observation.answer(words("answer", words, LONGEST), withAll);
        work.completeByFeature(id.toString(), ANSWER, Map.of(), by);
    }

    /** Shows an answered observation to the other teachers, or no more; who was observed may. */
    public void share(ObservationId id, boolean withAll, Reader by) {
        var observation = concerning(id, by);
        by.mustBeAllowed(observation.observed().equals(by.person()));
        observation.share(withAll);
        audit.record(
                by.person(),
                withAll ? "practice.shared" : "practice.kept",
                "project:" + observation.project(),
                Map.of("observation", id.toString()));
    }

    /** Takes it back; who asked may. */
    public void callOff(ObservationId id, Reader by) {
        var observation = concerning(id, by);
        by.mustBeAllowed(observation.observed().equals(by.person()));
        observation.callOff();
        processes.cancel(PROCESS, id.toString(), "called off");
    }

    @Transactional(readOnly = true)
    public ObservationView get(ObservationId id, Reader reader) {
        return views.view(find(id, reader), reader);
    }

    /** Says thank you to a colleague, before the other teachers. */
    public void thank(ProjectId id, PersonId colleague, String words, Reader by) {
        var project = working(id, by);
        mustBeColleague(project, colleague, "colleague", by);
        thanks.save(new Thanks(id, by.person(), colleague, words("words", words, LONGEST_THANKS), clock.instant()));
    }

    private void check(NewObservation wanted, ProjectSummary project, Reader by) {
        var errors = new ArrayList<FieldError>();
        if (wanted.lesson().isEmpty() || wanted.lesson().length() > LONGEST_LESSON) {
            errors.add(FieldError.of("lesson", "practice.lesson.form", LONGEST_LESSON));
        }
        if (wanted.focus().length() > LONGEST_FOCUS) {
            errors.add(FieldError.of("focus", "practice.long", LONGEST_FOCUS));
        }
        var today = LocalDate.ofInstant(clock.instant(), project.zone());
        if (wanted.day().isBefore(today) || wanted.day().isAfter(project.end())) {
            errors.add(FieldError.of("day", "practice.day.form"));
        }
        refuse(errors);
        mustBeColleague(project, wanted.observer(), "observer", by);
    }

    private void mustBeColleague(ProjectSummary project, PersonId person, String field, Reader by) {
        if (views.colleagues(project, by).stream().map(PersonSummary::id).noneMatch(person::equals)) {
            throw new InvalidException(FieldError.of(field, "practice.colleague.unknown"));
        }
    }

    private static String words(String field, String words, int longest) {
        var written = words.strip();
        if (written.isEmpty() || written.length() > longest) {
            throw new InvalidException(FieldError.of(field, "practice.words.form", longest));
        }
        return written;
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    private Observation concerning(ObservationId id, Reader by) {
        var observation = find(id, by);
        by.mustBeAllowed(observation.concerns(by.person()));
        by.mustWork(observation.project().id());
        return observation;
    }

    private Observation find(ObservationId id, Reader reader) {
        var observation = observations.findById(id).orElseThrow(() -> new NotFoundException(id));
        projects.get(observation.project(), reader);
        reader.mustSee(
                reader.teachesIn(observation.project().id())
                        && (observation.concerns(reader.person()) || observation.isShared()),
                id);
        return observation;
    }

    private ProjectSummary working(ProjectId id, Reader by) {
        var project = teaching(id, by);
        by.mustWork(id.id());
        return project;
    }

    private ProjectSummary teaching(ProjectId id, Reader reader) {
        var project = projects.get(id, reader);
        reader.mustBeAllowed(reader.teachesIn(id.id()));
        return project;
    }
}
