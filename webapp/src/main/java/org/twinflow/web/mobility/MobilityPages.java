package org.twinflow.web.mobility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.endorsements.Endorsements;
import org.twinflow.mobility.Accommodation;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.Forecast;
import org.twinflow.mobility.Forecasts;
import org.twinflow.mobility.ItemState;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityDetails;
import org.twinflow.mobility.MobilityHosts;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.MobilityStatus;
import org.twinflow.mobility.MobilitySummary;
import org.twinflow.mobility.MobilityType;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.PaperNames;
import org.twinflow.mobility.ReturnReason;
import org.twinflow.mobility.Transport;
import org.twinflow.mobility.TravellerKind;
import org.twinflow.projects.Member;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.shell.Choice;
import org.twinflow.web.shell.Crumb;
import org.twinflow.web.shell.Texts;

/** Gathers what the pages of a mobility show. */
@Component
class MobilityPages {

    private static final Set<Role> TRAVELLING = Set.of(Role.PUPIL, Role.PUPIL_ADMIN, Role.TEACHER, Role.COORDINATOR);

    private final Mobilities mobilities;
    private final Dossiers dossiers;
    private final Projects projects;
    private final Forecasts forecasts;
    private final MobilityHosts hosts;
    private final MatrixPage matrices;
    private final PaperPane panes;
    private final PaperNames names;
    private final AroundMobility around;
    private final Endorsements endorsements;
    private final Texts texts;

    MobilityPages(
            Mobilities mobilities,
            Dossiers dossiers,
            Projects projects,
            Forecasts forecasts,
            MobilityHosts hosts,
            MatrixPage matrices,
            PaperPane panes,
            PaperNames names,
            AroundMobility around,
            Endorsements endorsements,
            Texts texts) {
        this.mobilities = mobilities;
        this.dossiers = dossiers;
        this.projects = projects;
        this.forecasts = forecasts;
        this.hosts = hosts;
        this.matrices = matrices;
        this.panes = panes;
        this.names = names;
        this.around = around;
        this.endorsements = endorsements;
        this.texts = texts;
    }

    /** Where the reader may plan a mobility: as a coordinator, or as the head of a school. */
    List<ProjectSummary> planned(Reader reader) {
        return projects.visibleTo(reader).stream()
                .filter(project -> mobilities.mayPlan(project, reader))
                .filter(project -> !project.status().isOver())
                .toList();
    }

    /** @param given null for an empty form */
    String form(ProjectId id, @Nullable MobilityForm given, Reader reader, Model model) {
        var project = projects.get(id, reader);
        reader.mustBeAllowed(mobilities.mayPlan(project, reader));
        var own = Objects.toString(reader.school(), "");
        model.addAttribute("project", project);
        model.addAttribute(
                "form",
                given == null ? MobilityForm.empty(List.of(own), reader.person().toString()) : given);
        model.addAttribute("schools", schools(project));
        model.addAttribute("teachers", teachers(id, reader));
        model.addAttribute("steps", around.choices(id, reader));
        model.addAttribute("types", Choice.all("mobility.type.", List.of(MobilityType.values()), texts));
        model.addAttribute("transports", Choice.all("mobility.transport.", List.of(Transport.values()), texts));
        model.addAttribute(
                "accommodations", Choice.all("mobility.accommodation.", List.of(Accommodation.values()), texts));
        return "mobility/new";
    }

    /** What stands around every page of a mobility. */
    MobilityDetails frame(MobilityId id, Reader reader, Model model) {
        var mobility = mobilities.get(id, reader);
        var summary = mobility.summary();
        model.addAttribute("mobility", mobility);
        model.addAttribute("summary", summary);
        model.addAttribute("crumbs", List.of(new Crumb(summary.title(), "/mobilities/" + id + "/overview")));
        model.addAttribute("teaches", reader.teachesIn(summary.project().id()));
        model.addAttribute("selecting", mobilities.isSelecting(id, reader));
        model.addAttribute("tabs", tabs(mobility, reader));
        if (mobility.mayManage()) {
            model.addAttribute("teachers", teachers(summary.project(), reader));
            model.addAttribute(
                    "sealed",
                    mobility.sealedReaders().stream()
                            .map(person -> person.id().toString())
                            .toList());
        }
        return mobility;
    }

    private static List<String> tabs(MobilityDetails mobility, Reader reader) {
        var tabs = new ArrayList<>(List.of("overview", "dossiers", "participants", "agreements"));
        var summary = mobility.summary();
        if (reader.teachesIn(summary.project().id())
                || reader.has(Role.HOST_TEACHER, Scope.mobility(summary.id().id()))) {
            tabs.add("hosts");
        }
        tabs.add("travel");
        if (mobility.mayManage()) {
            tabs.add("budget");
            tabs.add("messages");
        }
        if (summary.status() == MobilityStatus.DEPARTED) {
            tabs.add("afterwards");
        }
        return tabs;
    }

    void group(MobilityId id, Reader reader, Locale locale, Model model) {
        around.show(id, reader, model);
        var matrix = mobilities.matrix(id, reader);
        var group = matrix.ofGroup();
        model.addAttribute(
                "otherHosts",
                hosts.others(id, reader).stream()
                        .map(school -> Choice.of(school.id(), school.name() + ", " + school.city()))
                        .toList());
        model.addAttribute("headcount", mobilities.headcount(id, reader));
        model.addAttribute("asked", mobilities.askedOfGroup(id, reader));
        model.addAttribute("view", matrices.lay(matrix, null, null, locale));
        if (group != null) {
            model.addAttribute("groupPapers", panes.all(dossiers.get(group.id(), reader), locale));
            model.addAttribute("endorsed", endorsements.of(group.id(), reader, locale));
        }
    }

    /** @param open the paper that is shown beside it */
    void matrix(
            MobilityId id,
            @Nullable ItemState state,
            @Nullable String open,
            Reader reader,
            Locale locale,
            Model model) {
        model.addAttribute("view", matrices.lay(mobilities.matrix(id, reader), state, open, locale));
        model.addAttribute("state", state);
        forecast(forecasts.of(id, null, reader), locale, model);
    }

    void forecast(Forecast forecast, Locale locale, Model model) {
        var paperNames = new EnumMap<Paper, String>(Paper.class);
        forecast.invalid().stream()
                .flatMap(row -> row.papers().stream())
                .forEach(paper -> paperNames.put(paper, names.name(paper, locale)));
        model.addAttribute("forecast", forecast);
        model.addAttribute("paperNames", paperNames);
    }

    /** The dossier that is open beside the matrix, and the paper of it. */
    void pane(@Nullable String dossier, @Nullable String paper, Reader reader, Locale locale, Model model) {
        if (dossier == null) {
            return;
        }
        var details = dossiers.get(DossierId.of(dossier), reader);
        model.addAttribute("open", details);
        model.addAttribute("papers", panes.all(details, locale));
        model.addAttribute("endorsed", endorsements.of(details.dossier().id(), reader, locale));
        model.addAttribute("reasons", Choice.all("mobility.return.", List.of(ReturnReason.values()), texts));
        if (paper != null) {
            model.addAttribute("paper", panes.show(details, paper(paper), reader, locale));
        }
    }

    static Paper paper(String code) {
        return Arrays.stream(Paper.values())
                .filter(paper -> paper.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(code));
    }

    /** @param given null for an empty form */
    String participants(MobilityId id, @Nullable ParticipantForm given, Reader reader, Model model) {
        frame(id, reader, model);
        var summary = mobilities.get(id, reader).summary();
        model.addAttribute("matrix", mobilities.matrix(id, reader));
        model.addAttribute("candidates", candidates(summary, reader));
        model.addAttribute("kinds", Choice.all("mobility.kind.", List.of(TravellerKind.values()), texts));
        var country = summary.sending().getFirst().country();
        model.addAttribute("form", given == null ? ParticipantForm.empty(country) : given);
        return "mobility/participants";
    }

    /** The members of the sending schools whom the reader may add. */
    private List<Choice> candidates(MobilitySummary mobility, Reader reader) {
        var project = mobility.project();
        if (!reader.teachesIn(project.id())) {
            return List.of();
        }
        var sending = mobility.sending().stream().map(school -> school.id()).toList();
        return projects.members(project, reader).stream()
                .filter(member -> member.roles().stream().anyMatch(TRAVELLING::contains))
                .filter(member -> sending.contains(member.person().school()))
                .filter(member -> reader.coordinates(project.id())
                        || Objects.equals(member.person().school(), reader.school()))
                .map(MobilityPages::choice)
                .toList();
    }

    private List<Choice> teachers(ProjectId project, Reader reader) {
        return projects.members(project, reader).stream()
                .filter(Member::teaches)
                .map(MobilityPages::choice)
                .toList();
    }

    private static Choice choice(Member member) {
        return Choice.of(member.person().id(), member.person().name());
    }

    private static List<Choice> schools(ProjectSummary project) {
        return project.schools().stream()
                .map(school ->
                        Choice.of(school.id(), school.name() + ", " + school.city() + " (" + school.letters() + ")"))
                .toList();
    }

    static UUID uuid(@Nullable String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(String.valueOf(text));
        }
    }
}
