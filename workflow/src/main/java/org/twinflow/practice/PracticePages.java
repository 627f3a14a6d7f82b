package org.twinflow.practice;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.inbox.CaseLines;
import org.twinflow.inbox.TaskPages;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;

/** Leads from a task of {@code peer-observation.bpmn} to the observation, and says which lesson it is. */
@Component
@Transactional(readOnly = true)
class PracticePages implements TaskPages, CaseLines {

    private final ObservationRepository observations;
    private final Projects projects;

    PracticePages(ObservationRepository observations, Projects projects) {
        this.observations = observations;
        this.projects = projects;
    }

    @Override
    public String prefix() {
        return "practice";
    }

    @Override
    public String url(String formKey, String subject, String taskId) {
        var id = ObservationId.of(subject);
        var observation = observations.findById(id).orElseThrow(() -> new NotFoundException(id));
        return "/projects/" + projects.facts(observation.project()).slug() + "/practice/" + id;
    }

    @Override
    public boolean knows(String processKey) {
        return processKey.equals(Practice.PROCESS);
    }

    @Override
    public Map<String, String> lines(String processKey, Collection<String> subjects, Locale locale) {
        return observations.findByIdIn(subjects.stream().map(ObservationId::of).toList()).stream()
                .collect(toMap(observation -> observation.id().toString(), Observation::lesson));
    }
}
