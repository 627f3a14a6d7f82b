package org.twinflow.contests;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.campaigns.Campaigns;
import org.twinflow.campaigns.Rubric;
import org.twinflow.campaigns.Rubric.SubCriterion;
import org.twinflow.engine.TaskDetails;
import org.twinflow.engine.Tasks;
import org.twinflow.inbox.TaskWork;
import org.twinflow.people.PersonId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Lets jurors mark, each on a sheet of their own that nobody else sees before they have sent theirs. */
@Service
@Transactional
public class ContestMarks {

    private static final int LONGEST = 5000;

    private final ContestEntryRepository entries;
    private final ContestMarkRepository marks;
    private final EntryViews views;
    private final Campaigns campaigns;
    private final Tasks tasks;
    private final TaskWork work;
    private final Audit audit;
    private final Clock clock;

    ContestMarks(
            ContestEntryRepository entries,
            ContestMarkRepository marks,
            EntryViews views,
            Campaigns campaigns,
            Tasks tasks,
            TaskWork work,
            Audit audit,
            Clock clock) {
        this.entries = entries;
        this.marks = marks;
        this.views = views;
        this.campaigns = campaigns;
        this.tasks = tasks;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the reader has to mark and has marked. */
    @Transactional(readOnly = true)
    public List<MarkDetails> queue(Reader reader, Locale locale) {
        return marks.findByJurorAndStateIn(reader.person(), Set.of(MarkState.OPEN, MarkState.SENT)).stream()
                .map(mark -> details(mark, locale))
                .toList();
    }

    @Transactional(readOnly = true)
    public MarkDetails get(ContestEntryId id, Reader reader, Locale locale) {
        return details(own(id, reader), locale);
    }

    /** Keeps points and words; criteria that are not named stay as they are. */
    public void save(ContestEntryId id, Map<String, Point> points, String remark, Reader reader) {
        var mark = own(id, reader);
        check(rubric(find(id)), points, remark);
        mark.keep(points, remark, clock.instant());
    }

    /** Sends the sheet for good. */
    public void send(ContestEntryId id, Reader reader) {
        var entry = lock(id);
        var mark = own(id, reader);
        if (mark.state() == MarkState.OPEN) {
            mustBeComplete(rubric(entry), mark);
        }
        mark.send(clock.instant());
        audit.record(reader.person(), "entry.marked", Contests.subject(entry), Map.of());
        work.completeByFeature(id.toString(), "mark", Map.of(), reader);
    }

    /** Fills in a sheet and sends it in one go, for those who do it from a program. */
    public void judge(ContestEntryId id, Map<String, Point> points, String remark, Reader reader) {
        save(id, points, remark, reader);
        send(id, reader);
    }

    /** Says that something binds the juror to the entry; two must be left. */
    public void recuse(ContestEntryId id, String reason, Reader reader) {
        var entry = lock(id);
        var mark = own(id, reader);
        if (reason.length() > LONGEST) {
            throw new InvalidException(FieldError.of("reason", "labels.field.long", LONGEST));
        }
        var left = marks.findByEntryOrderByPlaceAsc(id).stream()
                .filter(ContestMark::counts)
                .count();
        if (left <= Jury.FEWEST) {
            throw new RefusedException("contests.jurors.few", Jury.FEWEST);
        }
        mark.recuse(reason.strip(), clock.instant());
        audit.record(reader.person(), "entry.recused", Contests.subject(entry), Map.of());
        work.completeByFeature(id.toString(), "mark", Map.of(), reader);
    }

    private MarkDetails details(ContestMark mark, Locale locale) {
        return new MarkDetails(
                views.details(find(mark.entry()), mark.juror(), locale),
                mark.state(),
                mark.points(),
                mark.remark(),
                mark.savedAt(),
                mark.total(),
                tasks.about(mark.entry().toString()).stream()
                        .filter(task -> isOf(task, mark.juror()))
                        .map(TaskDetails::due)
                        .findFirst()
                        .orElse(null));
    }

    private static void check(Rubric rubric, Map<String, Point> points, String remark) {
        var errors = new ArrayList<FieldError>();
        points.forEach((part, point) -> rubric.part(part)
                .ifPresentOrElse(
                        known -> check(known, point, errors),
                        () -> errors.add(FieldError.of("points-" + part, "labels.field.unknown"))));
        checkLength("remark", remark, errors);
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    private static void check(SubCriterion known, Point point, List<FieldError> errors) {
        var given = point.points();
        if (given != null && (given < 0 || given > known.points())) {
            errors.add(FieldError.of("points-" + known.code(), "contests.points.form", known.points()));
        }
        checkLength("remark-" + known.code(), point.remark(), errors);
    }

    private static void checkLength(String field, String text, List<FieldError> errors) {
        if (text.length() > LONGEST) {
            errors.add(FieldError.of(field, "labels.field.long", LONGEST));
        }
    }

    private static void mustBeComplete(Rubric rubric, ContestMark mark) {
        var errors = new ArrayList<FieldError>();
        rubric.parts().stream()
                .filter(part ->
                        mark.points().getOrDefault(part.code(), Point.NONE).points() == null)
                .forEach(part -> errors.add(FieldError.of("points-" + part.code(), "contests.points.missing")));
        if (mark.remark().isBlank()) {
            errors.add(FieldError.of("remark", "contests.text.missing"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    private Rubric rubric(ContestEntry entry) {
        return views.rubric(campaigns.get(entry.campaign()), Locale.ENGLISH);
    }

    private static boolean isOf(TaskDetails task, PersonId juror) {
        return task.key().equals("mark") && ("person:" + juror).equals(task.assignee());
    }

    private ContestMark own(ContestEntryId id, Reader reader) {
        return marks.findByEntryAndJuror(id, reader.person())
                .filter(ContestMark::counts)
                .orElseThrow(() -> new NotFoundException(id));
    }

    private ContestEntry lock(ContestEntryId id) {
        return entries.lock(id).orElseThrow(() -> new NotFoundException(id));
    }

    private ContestEntry find(ContestEntryId id) {
        return entries.findById(id).orElseThrow(() -> new NotFoundException(id));
    }
}
