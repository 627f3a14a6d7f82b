package org.twinflow;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.campaigns.CampaignKind;
import org.twinflow.campaigns.Campaigns;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.Documents;
import org.twinflow.founding.Foundings;
import org.twinflow.groups.Divisions;
import org.twinflow.inbox.Inbox;
import org.twinflow.inbox.InboxQuery;
import org.twinflow.inbox.InboxView;
import org.twinflow.labels.LabelApplications;
import org.twinflow.mobility.Mobilities;
import org.twinflow.pages.Pages;
import org.twinflow.people.People;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;

/** Real ids of the demonstration for the variables of routes. */
@Component
@Profile("demo")
class MatrixSamples {

    static final List<String> ACCOUNTS = List.of(
            "visitor",
            "coordinator",
            "teacher",
            "partner",
            "head",
            "host",
            "pupil",
            "pupil2",
            "pupiladmin",
            "family",
            "family2",
            "officer",
            "reviewer1",
            "reviewer3",
            "juror1",
            "jurychair",
            "admin",
            "dataprotection",
            "nightsky",
            "spain");

    /** Those who may change nothing of the first project. */
    static final List<String> OUTSIDERS = List.of("visitor", "nightsky");

    private final People people;
    private final Access access;
    private final Projects projects;
    private final Documents documents;
    private final Mobilities mobilities;
    private final Inbox inbox;
    private final LabelApplications labels;
    private final Campaigns campaigns;
    private final Foundings foundings;
    private final Divisions divisions;
    private final Pages pages;

    MatrixSamples(
            People people,
            Access access,
            Projects projects,
            Documents documents,
            Mobilities mobilities,
            Inbox inbox,
            LabelApplications labels,
            Campaigns campaigns,
            Foundings foundings,
            Divisions divisions,
            Pages pages) {
        this.people = people;
        this.access = access;
        this.projects = projects;
        this.documents = documents;
        this.mobilities = mobilities;
        this.inbox = inbox;
        this.labels = labels;
        this.campaigns = campaigns;
        this.foundings = foundings;
        this.divisions = divisions;
        this.pages = pages;
    }

    /** Puts ids of the first project where a route has variables. */
    String fill(String route) {
        var reader = coordinator();
        var project = projects.visibleTo(reader).getFirst();
        var mobility = mobilities.visibleTo(reader).getFirst();
        var matrix = mobilities.matrix(mobility.id(), reader);
        var group = Objects.requireNonNull(matrix.ofGroup()).id();
        var dossier = matrix.groups().getFirst().dossiers().getFirst().id();
        var label = labels.of(reader).getFirst().id().toString();
        var campaign = campaigns.of(CampaignKind.CONTEST).getFirst().id().toString();
        var values = new HashMap<String, String>();
        List.of("/labels/{id}", "/reviews/{id}", "/api/v1/label-applications/{id}")
                .forEach(path -> values.put(path, label));
        var founding = foundings.of(reader).getFirst().id().toString();
        List.of("/foundings/{id}", "/api/v1/foundings/{id}").forEach(path -> values.put(path, founding));
        List.of("/contests/{id}", "/api/v1/campaigns/{id}").forEach(path -> values.put(path, campaign));
        values.putAll(Map.of(
                "/documents/d/{id}", document(project.id().id(), reader),
                "/api/v1/documents/{id}", document(project.id().id(), reader),
                "/mobilities/{id}", mobility.id().toString(),
                "/api/v1/mobilities/{id}", mobility.id().toString(),
                "/dossiers/{id}", dossier.toString(),
                "/api/v1/dossiers/{id}", dossier.toString(),
                "/family/{id}", dossier.toString(),
                "/agreements/{id}", group.toString(),
                "/tasks/{id}", task(reader),
                "/api/v1/tasks/{id}", task(reader)));
        var path = route;
        for (var value : values.entrySet()) {
            if (path.startsWith(value.getKey())) {
                path = path.replace("{id}", value.getValue());
            }
        }
        var division = divisions.of(project.id(), reader).getLast();
        return path.replace("{slug}", project.slug())
                .replace("{division}", division.id().toString())
                .replace("{group}", division.groups().getFirst().id().toString())
                .replace("{page}", page(project.id(), reader))
                .replace("{project}", project.id().toString())
                .replace("/api/v1/projects/{id}", "/api/v1/projects/" + project.id())
                .replace("{code}", "M16")
                .replace("{paper}", "M16")
                .replace("{section}", "OUTCOMES")
                .replace("{key}", "task-assignment")
                .replaceAll("\\{[a-z]*id}|\\{person}|\\{grant}", new UUID(0, 0).toString())
                .replaceAll("\\{\\w+}", "1");
    }

    private String document(UUID project, Reader reader) {
        return documents
                .list(project, null, reader, null, 1)
                .items()
                .getFirst()
                .id()
                .toString();
    }

    /** One that everybody may read. */
    private String page(ProjectId project, Reader reader) {
        return pages.of(project, reader).stream()
                .filter(page -> page.audience() == AudienceLevel.PUBLIC)
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private String task(Reader reader) {
        var query = new InboxQuery(InboxView.ME, null, "", 1, null, Locale.ENGLISH);
        return inbox.view(reader, query).items().getFirst().id();
    }

    private Reader coordinator() {
        return access.reader(people.byUsername("coordinator").orElseThrow().id());
    }
}
