package org.twinflow.web.mobility;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.twinflow.access.Reader;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.MobilityLinks;
import org.twinflow.mobility.PlanStep;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Dates;
import org.twinflow.web.shell.Texts;

/** Says what of the plan leads to a mobility and goes on from it. */
@Component
class AroundMobility {

    private final MobilityLinks links;
    private final Mobilities mobilities;
    private final Projects projects;
    private final Dates dates;
    private final Texts texts;

    AroundMobility(MobilityLinks links, Mobilities mobilities, Projects projects, Dates dates, Texts texts) {
        this.links = links;
        this.mobilities = mobilities;
        this.projects = projects;
        this.dates = dates;
        this.texts = texts;
    }

    /** What a mobility of the project can be tied to. */
    List<Choice> choices(ProjectId project, Reader reader) {
        return links.offered(project, reader).stream()
                .map(step -> Choice.of(step.id(), words(step)))
                .toList();
    }

    void show(MobilityId id, Reader reader, Model model) {
        var project = mobilities.get(id, reader).summary().project();
        var tied = links.of(id, reader);
        model.addAttribute("tied", tied);
        model.addAttribute(
                "tiedIds", tied.stream().map(step -> step.id().toString()).toList());
        model.addAttribute("steps", choices(project, reader));
        model.addAttribute(
                "planPage",
                projects.visibleTo(reader).stream()
                        .filter(each -> each.id().equals(project))
                        .map(each -> "/projects/" + each.slug() + "/planning")
                        .findFirst()
                        .orElse(null));
    }

    private String words(PlanStep step) {
        return texts.of(
                "mobility.step." + step.side().name().toLowerCase(Locale.ROOT),
                step.title(),
                dates.span(step.start(), step.end()));
    }
}
