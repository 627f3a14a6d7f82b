package org.twinflow.groups;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.inbox.CaseLines;
import org.twinflow.inbox.TaskPages;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;

/** Leads from a task of {@code group-proposal.bpmn} to the page of the proposal, and says what is proposed. */
@Component
@Transactional(readOnly = true)
class GroupProposalPages implements TaskPages, CaseLines {

    private final GroupProposalRepository proposals;
    private final Projects projects;

    GroupProposalPages(GroupProposalRepository proposals, Projects projects) {
        this.proposals = proposals;
        this.projects = projects;
    }

    @Override
    public String prefix() {
        return "groups";
    }

    @Override
    public String url(String formKey, String subject, String taskId) {
        var id = GroupProposalId.of(subject);
        var proposal = proposals.findById(id).orElseThrow(() -> new NotFoundException(id));
        var slug = projects.facts(proposal.project()).slug();
        return "/projects/" + slug + "/groups/g/" + proposal.group() + "/proposals/" + id;
    }

    @Override
    public boolean knows(String processKey) {
        return processKey.equals(GroupProposals.PROCESS);
    }

    @Override
    public Map<String, String> lines(String processKey, Collection<String> subjects, Locale locale) {
        return proposals.findByIdIn(subjects.stream().map(GroupProposalId::of).toList()).stream()
                .collect(Collectors.toMap(
                        proposal -> proposal.id().toString(),
                        proposal -> proposal.facts().title()));
    }
}
