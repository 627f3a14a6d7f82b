package org.twinflow.web.groups;

import org.jspecify.annotations.Nullable;
import org.twinflow.groups.NewGroupProposal;
import org.twinflow.planning.Phase;
import org.twinflow.web.projects.Given;

/** An activity as a group proposes it. */
record GroupProposalForm(
        @Nullable String title,
        @Nullable String output,
        @Nullable String phase,
        @Nullable String start,
        @Nullable String end) {

    static GroupProposalForm empty() {
        return new GroupProposalForm("", "", Phase.ONLINE.name(), "", "");
    }

    static GroupProposalForm of(NewGroupProposal facts) {
        return new GroupProposalForm(
                facts.title(),
                facts.output(),
                facts.phase().name(),
                facts.start().toString(),
                facts.end().toString());
    }

    NewGroupProposal wanted() {
        var given = new Given();
        var wanted = new NewGroupProposal(
                Given.text(title),
                Given.text(output),
                given.choice("phase", phase, Phase.class, Phase.ONLINE),
                given.date("start", start),
                given.date("end", end));
        given.check();
        return wanted;
    }
}
