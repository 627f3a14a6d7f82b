package org.twinflow.contests;

import java.util.List;
import org.twinflow.engine.ProcessSteps;
import org.twinflow.people.PersonId;
import org.twinflow.shared.NotFoundException;

/** The service tasks of {@code competition-entry.bpmn}, each a method of the same name. */
@ProcessSteps("contest")
public class ContestSteps {

    private final ContestEntryRepository entries;
    private final ContestMarkRepository marks;
    private final ContestRankings rankings;
    private final Jury jury;

    ContestSteps(ContestEntryRepository entries, ContestMarkRepository marks, ContestRankings rankings, Jury jury) {
        this.entries = entries;
        this.marks = marks;
        this.rankings = rankings;
        this.jury = jury;
    }

    /** Notes the reasons of the decision table; the entry can be made when there is none. */
    public boolean isEligible(String contestEntryId, List<String> reasons) {
        return find(contestEntryId).judge(reasons);
    }

    /** Gives each juror whom nothing binds to the entry a sheet. */
    public List<String> jurorsFor(String contestEntryId) {
        var entry = find(contestEntryId);
        var jurors = jury.jurors(entry);
        for (int place = 1; place <= jurors.size(); place++) {
            marks.save(new ContestMark(entry.id(), jurors.get(place - 1), place));
        }
        return jurors.stream().map(PersonId::toString).toList();
    }

    public void rank(String contestEntryId) {
        rankings.rank(ContestEntryId.of(contestEntryId));
    }

    private ContestEntry find(String id) {
        return entries.findById(ContestEntryId.of(id)).orElseThrow(() -> new NotFoundException(id));
    }
}
