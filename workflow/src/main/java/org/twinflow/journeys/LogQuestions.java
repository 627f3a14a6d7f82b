package org.twinflow.journeys;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.mobility.MobilityBasics;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.Travellers;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/**
 * The question box under an entry of the travel log. Whoever is in the project asks; what a pupil asks or answers is read
 * by others once a teacher says so.
 */
@Service
@Transactional
public class LogQuestions {

    private static final int LONGEST = 1000;
    private static final int LONGEST_ANSWER = 2000;

    private final LogQuestionRepository questions;
    private final LogEntryRepository entries;
    private final MobilityBasics mobilities;
    private final Travellers travellers;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    LogQuestions(
            LogQuestionRepository questions,
            LogEntryRepository entries,
            MobilityBasics mobilities,
            Travellers travellers,
            People people,
            Audit audit,
            Clock clock) {
        this.questions = questions;
        this.entries = entries;
        this.mobilities = mobilities;
        this.travellers = travellers;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** The questions about entries that the reader was shown, by entry: the published ones and their own; teachers see all. */
    @Transactional(readOnly = true)
    public Map<LogEntryId, List<QuestionDetails>> about(Collection<LogEntryDetails> shown, Reader reader) {
        var ids = shown.stream().map(entry -> entry.id().id()).toList();
        var found = ids.isEmpty() ? List.<LogQuestion>of() : questions.findByEntryInOrderByAskedAt(ids);
        var names = names(found);
        var homes = entries
                .findByIdIn(found.stream().map(LogQuestion::entry).distinct().toList())
                .stream()
                .collect(Collectors.toMap(LogEntry::id, LogEntry::mobility));
        return found.stream()
                .map(question -> show(question, Objects.requireNonNull(homes.get(question.entry())), names, reader))
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(QuestionDetails::entry));
    }

    /** Asks about an entry that everybody in the project reads. */
    public UUID ask(LogEntryId id, String words, Reader by) {
        var entry = entries.findById(id).orElseThrow(() -> new NotFoundException(id));
        var project = mobilities.project(entry.mobility());
        by.mustSee(by.isInProject(project.id()) && entry.isPublishedFor(LogAudience.PROJECT), id);
        by.mustWork(project.id());
        mustSay(words, LONGEST);
        var state = by.teachesIn(project.id()) ? LogState.PUBLISHED : LogState.WAITING;
        return questions
                .save(new LogQuestion(id, words, state, by.person(), clock.instant()))
                .id();
    }

    /** Publishes a question or takes it away. */
    public void decide(UUID id, boolean publish, Reader by) {
        var question = moderated(id, by);
        question.decide(publish ? LogState.PUBLISHED : LogState.REJECTED);
        audit.record(
                by.person(),
                publish ? "journey-question.published" : "journey-question.rejected",
                "mobility:" + home(question),
                Map.of("question", id.toString()));
    }

    /** Answers: a teacher at once, one who travels once a teacher says so. */
    public void answer(UUID id, String words, Reader by) {
        var question = find(id);
        var mobility = home(question);
        var project = mobilities.project(mobility);
        by.mustSee(by.isInProject(project.id()), id);
        by.mustBeAllowed(answers(question, mobility, by));
        by.mustWork(project.id());
        mustSay(words, LONGEST_ANSWER);
        var teaches = by.teachesIn(project.id());
        if (teaches && !question.isPublished()) {
            question.decide(LogState.PUBLISHED);
        }
        question.answer(words, teaches ? LogState.PUBLISHED : LogState.WAITING, by.person(), clock.instant());
    }

    /** Publishes what a traveller answered, or takes an answer away. */
    public void decideAnswer(UUID id, boolean publish, Reader by) {
        moderated(id, by).decideAnswer(publish ? LogState.PUBLISHED : LogState.REJECTED);
    }

    private Optional<QuestionDetails> show(
            LogQuestion question, MobilityId mobility, Map<PersonId, PersonSummary> names, Reader reader) {
        var teaches = reader.teachesIn(mobilities.project(mobility).id());
        if (!teaches && !question.isPublished() && !question.asker().equals(reader.person())) {
            return Optional.empty();
        }
        var by = question.answeredBy();
        var reads = question.isAnswered() || teaches || reader.person().equals(by);
        return Optional.of(new QuestionDetails(
                question.id(),
                question.entry(),
                Objects.requireNonNull(names.get(question.asker())),
                question.words(),
                question.askedAt(),
                question.state(),
                reads ? question.answer() : "",
                by == null || !reads ? null : names.get(by),
                reads ? question.answeredAt() : null,
                reads ? question.answerState() : null,
                teaches,
                !question.isAnswered() && answers(question, mobility, reader)));
    }

    private boolean answers(LogQuestion question, MobilityId mobility, Reader reader) {
        return reader.teachesIn(mobilities.project(mobility).id())
                || question.isPublished()
                        && travellers.of(mobility).stream()
                                .anyMatch(each -> each.person().equals(reader.person()));
    }

    private LogQuestion moderated(UUID id, Reader by) {
        var question = find(id);
        var project = mobilities.project(home(question));
        by.mustSee(by.isInProject(project.id()), id);
        by.mustBeAllowed(by.teachesIn(project.id()));
        by.mustWork(project.id());
        return question;
    }

    private MobilityId home(LogQuestion question) {
        return entries.findById(question.entry())
                .orElseThrow(() -> new NotFoundException(question.entry()))
                .mobility();
    }

    private Map<PersonId, PersonSummary> names(List<LogQuestion> found) {
        var ids = new HashSet<PersonId>();
        for (var question : found) {
            ids.add(question.asker());
            add(ids, question.answeredBy());
        }
        return people.persons(ids).stream().collect(Collectors.toMap(PersonSummary::id, Function.identity()));
    }

    private static void add(HashSet<PersonId> ids, @Nullable PersonId id) {
        if (id != null) {
            ids.add(id);
        }
    }

    private static void mustSay(String words, int longest) {
        if (words.isBlank() || words.length() > longest) {
            throw new InvalidException(FieldError.of("words", "journeys.log.words", longest));
        }
    }

    private LogQuestion find(UUID id) {
        return questions.findById(id).orElseThrow(() -> new NotFoundException(id));
    }
}
