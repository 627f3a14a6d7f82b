package org.twinflow.founding;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.twinflow.access.Access;
import org.twinflow.access.Role;
import org.twinflow.engine.Decisions;
import org.twinflow.engine.ProcessSteps;
import org.twinflow.engine.Processes;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.NewProject;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;

/** The service tasks of {@code project-founding.bpmn}, each a method of the same name. */
@ProcessSteps("founding")
public class FoundingSteps {

    private final FoundingRepository foundings;
    private final FoundingParties parties;
    private final FoundingSuccession succession;
    private final Projects projects;
    private final Access access;
    private final Decisions decisions;
    private final Processes processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FoundingSteps(
            FoundingRepository foundings,
            FoundingParties parties,
            FoundingSuccession succession,
            Projects projects,
            Access access,
            Decisions decisions,
            Processes processes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.foundings = foundings;
        this.parties = parties;
        this.succession = succession;
        this.projects = projects;
        this.access = access;
        this.decisions = decisions;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    /** Of what kind the project would be; {@code BLOCK} sends it back to its founder with the reason. */
    public String kind(String foundingId) {
        var founding = find(foundingId);
        var schools = parties.schools(founding);
        var decided = decide(
                founding,
                "project-eligibility",
                Map.of(
                        "bothValidated",
                        parties.areBothConfirmed(founding),
                        "sameSchool",
                        schools.size() < 2,
                        "foundersDistinctCountries",
                        parties.countries(founding).size() > 1));
        var kind = String.valueOf(decided.get("kind"));
        if (kind.equals("BLOCK")) {
            founding.judge(null, Objects.toString(decided.get("reason"), ""), clock.instant());
        } else {
            founding.judge(FoundingKind.valueOf(kind), "", clock.instant());
        }
        return kind;
    }

    /** Whether a co-founder's refusal leaves the founder another try. */
    public boolean mayAskAgain(String foundingId) {
        return find(foundingId).mayAskAgain();
    }

    /** Whether the country of one of the schools has its head asked. */
    public boolean asksHead(String foundingId) {
        var founding = find(foundingId);
        var asks = !asking(founding).isEmpty();
        if (asks) {
            founding.move(FoundingState.WAITING_HEAD, clock.instant());
        }
        return asks;
    }

    public List<String> schoolsAskingHead(String foundingId) {
        return asking(find(foundingId)).stream().map(SchoolId::toString).toList();
    }

    public boolean headsConsent(String foundingId) {
        return find(foundingId).answersOf(Office.HEAD).stream()
                .allMatch(answer -> answer.decision().equals("yes"));
    }

    /** The countries whose services are asked. */
    public List<String> services(String foundingId) {
        var founding = find(foundingId);
        founding.move(FoundingState.WAITING_SERVICES, clock.instant());
        return parties.countries(founding);
    }

    /** What the services have decided together: one rejection rejects, one wish for changes sends back. */
    public String verdict(String foundingId) {
        var founding = find(foundingId);
        var said = founding.answersOf(Office.SERVICE).stream()
                .map(Answer::decision)
                .toList();
        if (said.contains("REJECT") || said.isEmpty()) {
            return "REJECT";
        }
        if (said.contains("CHANGES")) {
            founding.move(FoundingState.DRAFT, clock.instant());
            events.publishEvent(FoundingMoved.of(founding));
            return "CHANGES";
        }
        return "APPROVE";
    }

    /** Somebody of the same school founds instead of one of the two, and gets what was theirs to do. */
    public boolean replaceFounder(String foundingId, String office, String successorId) {
        succession.replace(find(foundingId), Office.valueOf(office), PersonId.of(successorId));
        return true;
    }

    /** Tells those who run the place that a service does not answer. */
    public void callSupport(String foundingId) {
        var founding = find(foundingId);
        events.publishEvent(new FoundingOverdue(founding.id(), founding.rounds()));
    }

    /** Makes the project; both founders coordinate it. Done again, it changes nothing. */
    public void openProject(String foundingId) {
        var founding = find(foundingId);
        if (founding.project() != null) {
            return;
        }
        var id = new ProjectId(founding.id().id());
        var draft = founding.draft();
        projects.found(
                id,
                new NewProject(
                        draft.title(),
                        draft.summary(),
                        draft.language(),
                        Objects.requireNonNull(draft.start()),
                        Objects.requireNonNull(draft.end()),
                        parties.schools(founding).stream()
                                .map(SchoolSummary::id)
                                .toList()),
                access.reader(founding.founder()));
        projects.admit(id, founding.asked(), Role.COORDINATOR, access.reader(founding.founder()));
        founding.open(id, clock.instant());
        events.publishEvent(FoundingMoved.of(founding));
    }

    private List<SchoolId> asking(Founding founding) {
        return parties.schools(founding).stream()
                .filter(school ->
                        Boolean.TRUE.equals(decide(founding, "founding-consent", Map.of("country", school.country()))
                                .get("headConsent")))
                .map(SchoolSummary::id)
                .toList();
    }

    /** What the table says that was deployed beside the version this case follows. */
    private Map<String, Object> decide(Founding founding, String table, Map<String, ?> facts) {
        var version = processes
                .definitions(Foundings.PROCESS, founding.id().toString())
                .getFirst();
        return decisions.evaluateBeside(version, table, facts).getFirst();
    }

    private Founding find(String foundingId) {
        var id = FoundingId.of(foundingId);
        return foundings.findById(id).orElseThrow(() -> new NotFoundException(id));
    }
}
