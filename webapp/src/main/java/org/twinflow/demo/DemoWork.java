package org.twinflow.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.twinflow.projects.ProjectId;

/** The work that is under way in the first project, and the label and the competition of its country. */
@Component
@Profile("demo")
class DemoWork {

    private final DemoPlan plan;
    private final DemoMobility mobility;
    private final DemoLabel label;
    private final DemoContest contest;
    private final DemoFoundings foundings;
    private final DemoTalk talk;
    private final DemoSheets sheets;
    private final DemoGroups groups;
    private final DemoClosing closing;

    DemoWork(
            DemoPlan plan,
            DemoMobility mobility,
            DemoLabel label,
            DemoContest contest,
            DemoFoundings foundings,
            DemoTalk talk,
            DemoSheets sheets,
            DemoGroups groups,
            DemoClosing closing) {
        this.plan = plan;
        this.mobility = mobility;
        this.label = label;
        this.contest = contest;
        this.foundings = foundings;
        this.talk = talk;
        this.sheets = sheets;
        this.groups = groups;
        this.closing = closing;
    }

    void begin(ProjectId project) {
        plan.write(project);
        mobility.prepare(project);
        label.announce();
        contest.hold();
        label.apply();
        foundings.begin();
        talk.hold(project);
        sheets.gather(project);
        groups.form(project);
        closing.close();
    }
}
