package org.twinflow.web.mobility;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.twinflow.access.Reader;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.DossierSummary;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.ItemSummary;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.MobilityLinks;
import org.twinflow.mobility.MobilitySummary;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.PaperNames;
import org.twinflow.mobility.ReturnReason;
import org.twinflow.people.People;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.Page;
import org.twinflow.web.ETags;
import org.twinflow.web.files.FileGate;
import org.twinflow.web.limits.Costly;

/** Mobilities and dossiers for scripts. */
@RestController
@RequestMapping("/api/v1")
class MobilityApi {

    private final Mobilities mobilities;
    private final MobilityLinks links;
    private final Dossiers dossiers;
    private final FileGate gate;
    private final BookDoor books;
    private final PaperIntake intake;
    private final PaperNames names;
    private final People people;

    MobilityApi(
            Mobilities mobilities,
            MobilityLinks links,
            Dossiers dossiers,
            FileGate gate,
            BookDoor books,
            PaperIntake intake,
            PaperNames names,
            People people) {
        this.mobilities = mobilities;
        this.links = links;
        this.dossiers = dossiers;
        this.gate = gate;
        this.books = books;
        this.intake = intake;
        this.names = names;
        this.people = people;
    }

    @GetMapping("/mobilities")
    Page<MobilityJson> list(Reader reader) {
        return new Page<>(
                mobilities.visibleTo(reader).stream()
                        .map(each -> MobilityJson.of(each, null, null))
                        .toList(),
                null);
    }

    @PostMapping("/projects/{project}/mobilities")
    ResponseEntity<MobilityJson> plan(
            @PathVariable ProjectId project, @RequestBody MobilityForm wanted, Reader reader) {
        var id = mobilities.plan(wanted.mobility(project), reader);
        return ResponseEntity.created(URI.create("/api/v1/mobilities/" + id)).body(get(id, reader));
    }

    @GetMapping("/mobilities/{id}")
    ResponseEntity<MobilityJson> show(@PathVariable MobilityId id, Reader reader) {
        var mobility = get(id, reader);
        return ResponseEntity.ok().eTag(ETags.of(mobility.version())).body(mobility);
    }

    @PostMapping("/mobilities/{id}/participants")
    ResponseEntity<DossierJson> add(
            @PathVariable MobilityId id, @RequestBody ParticipantForm wanted, Reader reader, Locale locale) {
        var dossier = mobilities.addParticipant(id, wanted.participant(people), reader);
        return ResponseEntity.created(URI.create("/api/v1/dossiers/" + dossier))
                .body(json(dossiers.get(dossier, reader).dossier(), locale));
    }

    /** Says that the participants are chosen. */
    @PostMapping("/mobilities/{id}/selection")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSelection(@PathVariable MobilityId id, Reader reader) {
        mobilities.endSelection(id, reader);
    }

    /** How many travel from which school; names stay out. */
    @GetMapping("/mobilities/{id}/headcount")
    HeadcountJson headcount(@PathVariable MobilityId id, Reader reader) {
        return HeadcountJson.of(mobilities.headcount(id, reader));
    }

    @GetMapping("/mobilities/{id}/dossiers")
    Page<DossierJson> matrix(@PathVariable MobilityId id, Reader reader, Locale locale) {
        var matrix = mobilities.matrix(id, reader);
        var all = Stream.concat(
                matrix.groups().stream().flatMap(group -> group.dossiers().stream()),
                Stream.ofNullable(matrix.ofGroup()));
        return new Page<>(all.map(dossier -> json(dossier, locale)).toList(), null);
    }

    @GetMapping("/dossiers/{id}")
    DossierJson dossier(@PathVariable DossierId id, Reader reader, Locale locale) {
        return json(dossiers.get(id, reader).dossier(), locale);
    }

    @PostMapping(path = "/dossiers/{id}/items/{paper}/submissions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ItemJson submit(
            @PathVariable DossierId id,
            @PathVariable Paper paper,
            @RequestParam MultipartFile file,
            Reader reader,
            Locale locale)
            throws IOException {
        intake.take(id, paper, file, reader);
        return item(id, paper, reader, locale);
    }

    @PostMapping("/dossiers/{id}/items/{paper}/decision")
    ItemJson decide(
            @PathVariable DossierId id,
            @PathVariable Paper paper,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Decision decision,
            Reader reader,
            Locale locale) {
        var version = dossiers.get(id, reader).paper(paper).item().version();
        ETags.require(ifMatch, version);
        var answers = new Answers();
        var verdict = answers.choice("decision", decision.decision(), Verdict.class);
        var until = answers.optionalDate("validUntil", decision.validUntil()).orElse(null);
        var reason = verdict == Verdict.REJECT
                ? answers.choice("reason", decision.reason(), ReturnReason.class)
                : ReturnReason.OTHER;
        answers.check();
        switch (verdict) {
            case ACCEPT -> dossiers.accept(id, paper, version, until, reader);
            case REJECT -> dossiers.reject(id, paper, version, reason, Answers.text(decision.note()), reader);
            case WAIVE -> dossiers.waive(id, paper, Answers.text(decision.note()), reader);
        }
        return item(id, paper, reader, locale);
    }

    @GetMapping("/dossiers/{id}/pdf")
    @Costly(Costly.Work.ASSEMBLY)
    @Nullable ResponseEntity<Resource> pdf(@PathVariable DossierId id, Reader reader, HttpServletResponse response)
            throws IOException {
        return gate.give(books, BookDoor.what(id), reader, response);
    }

    private MobilityJson get(MobilityId id, Reader reader) {
        var mobility = mobilities.get(id, reader);
        var tied =
                links.of(id, reader).stream().map(step -> step.id().toString()).toList();
        return MobilityJson.of(mobility.summary(), mobility.aims(), tied);
    }

    private ItemJson item(DossierId id, Paper paper, Reader reader, Locale locale) {
        return json(dossiers.get(id, reader).paper(paper).item(), locale);
    }

    private DossierJson json(DossierSummary dossier, Locale locale) {
        var person = dossier.person();
        var school = dossier.school();
        return new DossierJson(
                dossier.id().toString(),
                dossier.mobility().toString(),
                person == null ? null : person.id().toString(),
                person == null ? null : person.name(),
                school == null ? null : school.id().toString(),
                dossier.withdrawn(),
                dossier.isComplete(),
                dossier.items().stream().map(item -> json(item, locale)).toList());
    }

    private ItemJson json(ItemSummary item, Locale locale) {
        return new ItemJson(
                item.paper().name(),
                names.name(item, locale),
                item.state().name(),
                item.due(),
                item.isMandatory(),
                item.version(),
                item.reason() == null ? null : item.reason().name(),
                item.note(),
                item.validUntil());
    }

    /** What a decision on a paper may be. */
    enum Verdict {
        ACCEPT,
        REJECT,
        WAIVE
    }

    /** What a script sends to decide on a paper. */
    record Decision(
            @Nullable String decision,
            @Nullable String reason,
            @Nullable String note,
            @Nullable String validUntil) {}

    record MobilityJson(
            String id,
            String projectId,
            String title,
            String destination,
            String hostSchool,
            List<String> sendingSchools,
            LocalDate start,
            LocalDate end,
            String type,
            String status,
            long version,
            @Nullable String aims,
            @Nullable List<String> activities) {

        /** @param aims and what it is tied to, which a list leaves out */
        static MobilityJson of(MobilitySummary mobility, @Nullable String aims, @Nullable List<String> activities) {
            return new MobilityJson(
                    mobility.id().toString(),
                    mobility.project().toString(),
                    mobility.title(),
                    mobility.destination(),
                    mobility.host().id().toString(),
                    mobility.sending().stream()
                            .map(SchoolSummary::id)
                            .map(Objects::toString)
                            .toList(),
                    mobility.start(),
                    mobility.end(),
                    mobility.type().name(),
                    mobility.status().name(),
                    mobility.version(),
                    aims,
                    activities);
        }
    }

    record DossierJson(
            String id,
            String mobilityId,
            @Nullable String personId,
            @Nullable String name,
            @Nullable String schoolId,
            boolean withdrawn,
            boolean complete,
            List<ItemJson> items) {}

    record ItemJson(
            String code,
            String name,
            String state,
            LocalDate due,
            boolean mandatory,
            int version,
            @Nullable String reason,
            String note,
            @Nullable LocalDate validUntil) {}
}
