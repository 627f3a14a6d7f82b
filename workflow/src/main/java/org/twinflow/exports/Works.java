package org.twinflow.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.exports.ArchivedWorks.GroupOf;
import org.twinflow.exports.ArchivedWorks.HeldOf;
import org.twinflow.exports.ArchivedWorks.Lesson;
import org.twinflow.exports.ArchivedWorks.LogOf;
import org.twinflow.exports.ArchivedWorks.ResultOf;
import org.twinflow.exports.ArchivedWorks.StageOf;
import org.twinflow.exports.ArchivedWorks.Thanks;
import org.twinflow.exports.ArchivedWorks.Thought;
import org.twinflow.exports.ArchivedWorks.Thoughts;
import org.twinflow.groups.Divisions;
import org.twinflow.journeys.TravelLog;
import org.twinflow.practice.Practice;
import org.twinflow.practice.PracticeBoard;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.prompts.Prompts;
import org.twinflow.stages.Results;
import org.twinflow.stages.StageSummary;
import org.twinflow.stages.Stages;

/** Gathers stages, results, groups, travel logs and what was thought and learnt, as far as the reader may see it. */
@Component
class Works {

    private final Projects projects;
    private final Results results;
    private final Stages stages;
    private final Divisions divisions;
    private final TravelLog log;
    private final Prompts prompts;
    private final Practice practice;

    Works(
            Projects projects,
            Results results,
            Stages stages,
            Divisions divisions,
            TravelLog log,
            Prompts prompts,
            Practice practice) {
        this.projects = projects;
        this.results = results;
        this.stages = stages;
        this.divisions = divisions;
        this.log = log;
        this.prompts = prompts;
        this.practice = practice;
    }

    /** All but pages, whose files come one by one. */
    ArchivedWorks gather(ExportSummary export, Nameplates names, Reader reader) {
        var project = projects.get(export.project(), reader);
        var teaches = reader.teachesIn(project.id().id());
        var board = teaches ? practice.of(project.id(), reader) : null;
        return new ArchivedWorks(
                List.of(),
                List.of(),
                results(project, reader),
                stages.of(project.id(), reader).stream()
                        .map(stage -> stage(stage, reader))
                        .toList(),
                teaches ? groups(project.id(), names, reader) : List.of(),
                log.of(project.id(), reader).stream()
                        .map(entry -> new LogOf(entry.day(), entry.words(), entry.language(), names.of(entry.author())))
                        .toList(),
                thoughts(export, reader),
                board == null ? List.of() : lessons(board, names),
                board == null ? List.of() : thanks(board, names));
    }

    private List<ResultOf> results(ProjectSummary project, Reader reader) {
        return results.of(project.id(), reader).stream()
                .map(result -> new ResultOf(
                        result.kind().name(),
                        result.title(),
                        result.stage(),
                        result.publicly(),
                        result.markedAt().atZone(project.zone()).toLocalDate()))
                .toList();
    }

    private StageOf stage(StageSummary stage, Reader reader) {
        var held = stages.get(stage.id(), reader);
        return new StageOf(
                stage.name(),
                stage.endedOn(),
                stage.note(),
                stage.takenAt(),
                stage.planEdition(),
                held.documents().stream()
                        .map(document -> new HeldOf(document.title(), document.version(), document.sha256()))
                        .toList(),
                held.pages().stream()
                        .map(page -> new HeldOf(
                                page.then().text().title(), page.then().number(), ""))
                        .toList());
    }

    /** Groups that work; what is still being divided is nobody's group yet. */
    private List<GroupOf> groups(ProjectId project, Nameplates names, Reader reader) {
        var found = new ArrayList<GroupOf>();
        for (var division : divisions.of(project, reader)) {
            if (division.isPublished()) {
                division.groups()
                        .forEach(group -> found.add(new GroupOf(
                                division.title(),
                                group.title(),
                                group.topic(),
                                group.pupils().stream()
                                        .map(pupil -> pupil.school().letters() + " " + names.of(pupil.person()))
                                        .toList())));
            }
        }
        return found;
    }

    private Thoughts thoughts(ExportSummary export, Reader reader) {
        var board = prompts.of(export.project(), export.language(), reader);
        return new Thoughts(
                board.theme(),
                board.published().stream()
                        .map(view -> new Thought(view.words(), view.language(), view.publishedOn()))
                        .toList());
    }

    /** What two teachers kept to themselves stays with them. */
    private static List<Lesson> lessons(PracticeBoard board, Nameplates names) {
        return Stream.concat(board.mine().stream(), board.shared().stream())
                .filter(view -> view.shared() && !view.isOpen())
                .map(view -> new Lesson(
                        view.lesson(),
                        view.day(),
                        names.of(view.observed()),
                        names.of(view.observer()),
                        view.focus(),
                        Stream.of(
                                        view.form().seen(),
                                        view.form().strong(),
                                        view.form().question(),
                                        view.form().takeaway())
                                .filter(words -> !words.isEmpty())
                                .toList(),
                        Objects.requireNonNullElse(view.answer(), "")))
                .toList();
    }

    private static List<Thanks> thanks(PracticeBoard board, Nameplates names) {
        return board.thanks().stream()
                .map(word -> new Thanks(names.of(word.giver()), names.of(word.receiver()), word.words(), word.saidAt()))
                .toList();
    }
}
