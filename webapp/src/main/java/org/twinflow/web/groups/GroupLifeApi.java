package org.twinflow.web.groups;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.groups.ContractView;
import org.twinflow.groups.GroupId;
import org.twinflow.groups.GroupLife;
import org.twinflow.groups.GroupProposalDetails;
import org.twinflow.groups.GroupProposalId;
import org.twinflow.groups.GroupProposals;
import org.twinflow.groups.Verdict;
import org.twinflow.groups.WorkingGroups;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.Page;
import org.twinflow.web.projects.Given;

/** What a group agrees with itself and proposes, for machines. */
@RestController
@RequestMapping("/api/v1/projects/{id}/groups/{group}")
class GroupLifeApi {

    private final WorkingGroups groups;
    private final GroupLife life;
    private final GroupProposals proposals;

    GroupLifeApi(WorkingGroups groups, GroupLife life, GroupProposals proposals) {
        this.groups = groups;
        this.life = life;
        this.proposals = proposals;
    }

    /** All wordings, the one in force first. */
    @GetMapping("/contract")
    Page<ContractJson> contract(@PathVariable ProjectId id, @PathVariable GroupId group, Reader reader) {
        mustBeOf(id, group, reader);
        return new Page<>(
                life.contracts(group, reader).stream().map(ContractJson::of).toList(), null);
    }

    @PutMapping("/contract")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void write(@PathVariable ProjectId id, @PathVariable GroupId group, @RequestBody Written written, Reader reader) {
        mustBeOf(id, group, reader);
        life.write(group, Given.text(written.words()), written.edition() == null ? 0 : written.edition(), reader);
    }

    @GetMapping("/proposals")
    Page<ProposalJson> list(@PathVariable ProjectId id, @PathVariable GroupId group, Reader reader) {
        mustBeOf(id, group, reader);
        return new Page<>(
                proposals.of(group, reader).stream().map(ProposalJson::of).toList(), null);
    }

    @PostMapping("/proposals")
    @ResponseStatus(HttpStatus.CREATED)
    ProposalJson propose(
            @PathVariable ProjectId id,
            @PathVariable GroupId group,
            @RequestBody GroupProposalForm wanted,
            Reader reader) {
        mustBeOf(id, group, reader);
        return ProposalJson.of(proposals.get(proposals.propose(group, wanted.wanted(), reader), reader));
    }

    @PostMapping("/proposals/{proposal}/decision")
    ProposalJson decide(
            @PathVariable ProjectId id,
            @PathVariable GroupId group,
            @PathVariable GroupProposalId proposal,
            @RequestBody Decision decision,
            Reader reader) {
        find(id, group, proposal, reader);
        var given = new Given();
        var verdict = given.choice("verdict", decision.verdict(), Verdict.class, Verdict.RETURN);
        given.check();
        proposals.decide(proposal, verdict, Given.text(decision.reason()), reader);
        return ProposalJson.of(proposals.get(proposal, reader));
    }

    @PutMapping("/proposals/{proposal}")
    ProposalJson revise(
            @PathVariable ProjectId id,
            @PathVariable GroupId group,
            @PathVariable GroupProposalId proposal,
            @RequestBody GroupProposalForm wanted,
            Reader reader) {
        find(id, group, proposal, reader);
        proposals.revise(proposal, wanted.wanted(), reader);
        return ProposalJson.of(proposals.get(proposal, reader));
    }

    private void mustBeOf(ProjectId project, GroupId group, Reader reader) {
        reader.mustSee(groups.get(group, reader).project().equals(project), group);
    }

    private void find(ProjectId project, GroupId group, GroupProposalId proposal, Reader reader) {
        mustBeOf(project, group, reader);
        reader.mustSee(proposals.get(proposal, reader).group().equals(group), proposal);
    }

    /** @param edition the wording that the writer has read, 0 for none */
    record Written(@Nullable String words, @Nullable Integer edition) {}

    /** @param verdict {@code ACCEPT}, {@code RETURN} or {@code REFUSE} */
    record Decision(@Nullable String verdict, @Nullable String reason) {}

    /** A wording of what the group agrees. */
    record ContractJson(int edition, String words, List<String> agreed, List<String> missing) {

        static ContractJson of(ContractView contract) {
            return new ContractJson(
                    contract.edition(),
                    contract.words(),
                    contract.agreed().stream().map(person -> person.shortName()).toList(),
                    contract.missing().stream()
                            .map(person -> person.shortName())
                            .toList());
        }
    }

    /** An activity that the group proposes. */
    record ProposalJson(
            String id,
            String title,
            String output,
            String phase,
            String start,
            String end,
            String state,
            String reason) {

        static ProposalJson of(GroupProposalDetails proposal) {
            var facts = proposal.facts();
            return new ProposalJson(
                    proposal.id().toString(),
                    facts.title(),
                    facts.output(),
                    facts.phase().name(),
                    facts.start().toString(),
                    facts.end().toString(),
                    proposal.state().name(),
                    proposal.reason());
        }
    }
}
