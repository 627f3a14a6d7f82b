package org.twinflow.proposals;

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

/** Leads from a task of {@code task-proposal.bpmn} to the page of the vote, and says what is voted on. */
@Component
@Transactional(readOnly = true)
class ProposalPages implements TaskPages, CaseLines {

    private final ProposalRepository proposals;
    private final Projects projects;

    ProposalPages(ProposalRepository proposals, Projects projects) {
        this.proposals = proposals;
        this.projects = projects;
    }

    @Override
    public String prefix() {
        return "proposals";
    }

    @Override
    public String url(String formKey, String subject, String taskId) {
        var id = ProposalId.of(subject);
        var proposal = proposals.findById(id).orElseThrow(() -> new NotFoundException(id));
        return "/projects/" + projects.facts(proposal.project()).slug() + "/proposals/" + id;
    }

    @Override
    public boolean knows(String processKey) {
        return processKey.equals(Proposals.PROCESS);
    }

    @Override
    public Map<String, String> lines(String processKey, Collection<String> subjects, Locale locale) {
        return proposals.findByIdIn(subjects.stream().map(ProposalId::of).toList()).stream()
                .collect(Collectors.toMap(proposal -> proposal.id().toString(), TaskProposal::title));
    }
}
