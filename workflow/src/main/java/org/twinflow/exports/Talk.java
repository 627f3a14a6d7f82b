package org.twinflow.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.bulletin.Bulletin;
import org.twinflow.bulletin.NoteView;
import org.twinflow.datasheets.DataSheetDetails;
import org.twinflow.datasheets.DataSheets;
import org.twinflow.datasheets.SheetColumn;
import org.twinflow.exports.ProjectArchive.DataTable;
import org.twinflow.exports.ProjectArchive.Note;
import org.twinflow.exports.ProjectArchive.Said;
import org.twinflow.exports.ProjectArchive.Vote;
import org.twinflow.exports.ProjectArchive.VotedTask;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectId;
import org.twinflow.proposals.ProposalDetails;
import org.twinflow.proposals.Proposals;

/** Gathers what was said and measured in a project. */
@Component
class Talk {

    private static final int PAGE = 100;

    private final Bulletin bulletin;
    private final Proposals proposals;
    private final DataSheets sheets;

    Talk(Bulletin bulletin, Proposals proposals, DataSheets sheets) {
        this.bulletin = bulletin;
        this.proposals = proposals;
        this.sheets = sheets;
    }

    /** What the teachers told each other, the latest first; nothing for who is none of them. */
    List<Note> notes(ProjectId project, Nameplates names, Reader reader) {
        var notes = new ArrayList<Note>();
        if (Bulletin.isFor(project, reader)) {
            @Nullable String cursor = null;
            do {
                var page = bulletin.of(project, cursor, PAGE, reader);
                Stream.concat(page.pinned().stream(), page.latest().stream())
                        .filter(note -> !note.withdrawn() || !note.replies().isEmpty())
                        .map(note -> new Note(
                                said(note, names),
                                note.replies().stream()
                                        .map(reply -> said(reply, names))
                                        .toList()))
                        .forEach(notes::add);
                cursor = page.next();
            } while (cursor != null);
        }
        return notes;
    }

    private static Said said(NoteView note, Nameplates names) {
        return new Said(names.of(note.author()), note.text(), note.postedAt());
    }

    List<Vote> votes(ProjectId project, Nameplates names, Reader reader) {
        return reader.teachesIn(project.id())
                ? proposals.of(project, reader).stream()
                        .map(vote -> vote(vote, names))
                        .toList()
                : List.of();
    }

    private static Vote vote(ProposalDetails vote, Nameplates names) {
        return new Vote(
                vote.title(),
                vote.words(),
                names.of(vote.proposer()),
                vote.closes(),
                vote.state().name(),
                vote.tasks().stream()
                        .map(task -> new VotedTask(
                                task.title(),
                                task.outcome() == null ? null : task.outcome().name(),
                                task.tally().yes(),
                                task.tally().no(),
                                task.tally().abstain()))
                        .toList());
    }

    /** The rows of all pupils, each under the initials of who wrote it. */
    List<DataTable> tables(ProjectId project, Nameplates names, Reader reader) {
        return sheets.of(project, reader).stream()
                .map(sheet -> table(sheets.get(sheet.id(), reader), names))
                .toList();
    }

    private static DataTable table(DataSheetDetails sheet, Nameplates names) {
        return new DataTable(
                sheet.title(),
                sheet.instructions(),
                sheet.due(),
                sheet.columns().stream().map(SheetColumn::heading).toList(),
                sheet.rows().stream()
                        .map(row -> new ProjectArchive.DataRow(
                                letters(row.school()), row.pupil() == null ? "" : names.of(row.pupil()), row.cells()))
                        .toList());
    }

    private static String letters(@Nullable SchoolSummary school) {
        return school == null ? "" : school.letters();
    }
}
