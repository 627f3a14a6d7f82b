package org.twinflow.incidents;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.inbox.CaseLines;
import org.twinflow.inbox.TaskPages;
import org.twinflow.mobility.MobilityBasics;

/** Tells the inbox where the tasks of incidents are done; a line never says more than which journey it is about. */
@Component
@Transactional(readOnly = true)
class IncidentTasks implements TaskPages, CaseLines {

    private final IncidentRepository incidents;
    private final MobilityBasics mobilities;

    IncidentTasks(IncidentRepository incidents, MobilityBasics mobilities) {
        this.incidents = incidents;
        this.mobilities = mobilities;
    }

    @Override
    public String prefix() {
        return "incidents";
    }

    @Override
    public String url(String formKey, String subject, String taskId) {
        return "/incidents/" + subject;
    }

    @Override
    public boolean knows(String processKey) {
        return processKey.equals(IncidentCases.PROCESS);
    }

    @Override
    public Map<String, String> lines(String processKey, Collection<String> subjects, Locale locale) {
        var found = incidents.findByIdIn(subjects.stream().map(IncidentId::of).toList());
        var titles = mobilities.titles(
                found.stream().map(Incident::mobility).distinct().toList());
        var lines = new HashMap<String, String>();
        found.forEach(incident -> lines.put(incident.id().toString(), titles.getOrDefault(incident.mobility(), "")));
        return lines;
    }
}
