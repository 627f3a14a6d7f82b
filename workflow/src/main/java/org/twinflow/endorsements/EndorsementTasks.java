package org.twinflow.endorsements;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.inbox.CaseLines;
import org.twinflow.inbox.TaskPages;
import org.twinflow.mobility.MobilityBasics;
import org.twinflow.mobility.PaperNames;

/** Tells the inbox which paper of which journey a head signs, and where. */
@Component
@Transactional(readOnly = true)
class EndorsementTasks implements TaskPages, CaseLines {

    private final EndorsementRepository endorsements;
    private final MobilityBasics mobilities;
    private final PaperNames names;

    EndorsementTasks(EndorsementRepository endorsements, MobilityBasics mobilities, PaperNames names) {
        this.endorsements = endorsements;
        this.mobilities = mobilities;
        this.names = names;
    }

    @Override
    public String prefix() {
        return "endorsements";
    }

    @Override
    public String url(String formKey, String subject, String taskId) {
        return "/endorsements/" + subject;
    }

    @Override
    public boolean knows(String processKey) {
        return processKey.equals(EndorsementCases.PROCESS);
    }

    @Override
    public Map<String, String> lines(String processKey, Collection<String> subjects, Locale locale) {
        var rows =
                endorsements.findByIdIn(subjects.stream().map(EndorsementId::of).toList());
        var titles = mobilities.titles(
                rows.stream().map(EndorsementRow::mobility).distinct().toList());
        var lines = new HashMap<String, String>();
        rows.forEach(row -> lines.put(
                row.id().toString(),
                names.name(row.paper(), locale) + " · " + titles.getOrDefault(row.mobility(), "")));
        return lines;
    }
}
