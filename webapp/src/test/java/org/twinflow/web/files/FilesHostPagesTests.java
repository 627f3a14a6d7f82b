package org.twinflow.web.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentCare;
import org.twinflow.documents.DocumentChange;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Tickets;
import org.twinflow.documents.Upload;
import org.twinflow.documents.VersionViews;
import org.twinflow.people.PersonSummary;
import org.twinflow.shared.NotFoundException;
import org.twinflow.web.FilesHost;
import org.twinflow.web.security.Readers;

/**
 * What the files host gives, and what it does not. The running application has none: the gate and the filter of one are
 * put before its controllers here, without the security filters, which nothing that is refused here may need.
 */
@Web
class FilesHostPagesTests {

    private static final String FILES = "files.school.example";
    private static final URI APPLICATION = URI.create("https://school.example");
    private static final Duration VALID = Duration.ofMinutes(3);

    @Autowired
    WebApplicationContext context;

    @Autowired
    Tickets tickets;

    @Autowired
    Readers readers;

    @Autowired
    MessageSource messages;

    @Autowired
    List<FileDoor> doors;

    @Autowired
    Partnership partnership;

    @Autowired
    Access access;

    @Autowired
    Documents documents;

    @Autowired
    DocumentCare care;

    @Autowired
    VersionViews views;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    private final Arrivals arrivals = new Arrivals();
    private FilesHost host;
    private FileGate gate;
    private MockMvcTester mvc;
    private Partners partners;
    private DocumentDetails page;

    @BeforeEach
    void aTeacherHandsInAPageWithAScript() {
        host = FilesHost.of("https://" + FILES, APPLICATION);
        gate = new FileGate(host, tickets, arrivals, new FilesProperties("https://" + FILES, VALID));
        mvc = MockMvcTester.from(
                context, builder -> builder.addFilters(new HostFilter(host, tickets, readers, arrivals, messages))
                        .build());
        partners = partnership.make();
        page = stored("page.html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isWhereAFileComesFromAndNothingIsOpenedBefore() throws Exception {
        var way = way("document", partners.pupil(), page.id().toString());

        assertThat(way).startsWith("https://" + FILES + "/files/").doesNotContain("page");
        assertThat(seen()).isFalse();

        var file = get(way).exchange();

        assertThat(file).hasStatusOk().bodyText().isEqualTo("<script>alert(1)</script>");
        assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(file.getResponse().getHeader("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(file.getResponse().getContentType()).isEqualTo("application/octet-stream");
        assertThat(file.getResponse().getHeader("Access-Control-Allow-Origin")).isEqualTo("https://school.example");
        assertThat(file.getResponse().getHeader("Access-Control-Allow-Credentials")).isNull();
        assertThat(file.getResponse().getHeader("Set-Cookie")).isNull();
        await().atMost(Duration.ofSeconds(30)).until(this::seen);
        var tag = Objects.requireNonNull(file.getResponse().getHeader("ETag"));
        assertThat(get(way).header("If-None-Match", tag)).hasStatus(304);
        assertThat(request(HttpMethod.HEAD, way)).hasStatusOk();
    }

    @Test
    void givesTheVersionThatWasAskedForAndNoOther() throws Exception {
        var way = way("document", partners.pupil(), page.id().toString());
        documents.addVersion(
                page.id(),
                1,
                Upload.of("page.html"),
                new ByteArrayInputStream("<p>second</p>".getBytes(StandardCharsets.UTF_8)),
                reader(partners.teacher()));

        assertThat(get(way)).bodyText().contains("alert(1)");
    }

    @Test
    void forgetsThoseWhoMayNoLongerSeeIt() throws Exception {
        var pupils = way("document", partners.pupil(), page.id().toString());
        var teachers = way("document", partners.teacher(), page.id().toString());

        care.change(
                page.id(),
                new DocumentChange(page.title(), "", "", List.of(), AudienceLevel.TEACHERS),
                reader(partners.teacher()));

        assertThat(get(pupils)).hasStatus(404).bodyText().doesNotContain("alert");
        assertThat(get(teachers)).hasStatusOk();
        assertThatThrownBy(() -> way("document", partners.pupil(), page.id().toString()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void sendsNobodyToWhatIsNotForThem() {
        assertThatThrownBy(() -> way("document", partners.stranger(), page.id().toString()))
                .isInstanceOf(NotFoundException.class);
        var forged = tickets.issue(
                "document", List.of(page.id().toString(), "1"), partners.stranger().id(), VALID);
        assertThat(get(host.at(forged).toString())).hasStatus(404);
        var nowhere =
                tickets.issue("window", List.of(page.id().toString(), "1"), partners.teacher().id(), VALID);
        assertThat(get(host.at(nowhere).toString())).hasStatus(404);
    }

    @Test
    void tellsInPlainWordsThatAnAddressIsOver() {
        var over = host.at(tickets.issue(
                        "document", List.of(page.id().toString(), "1"), partners.teacher().id(), Duration.ofSeconds(-1)))
                .toString();

        var english = get(over).exchange();
        assertThat(english).hasStatus(404).bodyText().contains("good for a few minutes");
        assertThat(english.getResponse().getContentType()).startsWith("text/plain");
        assertThat(english.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(get(over).header("Accept-Language", "fr-FR")).bodyText().contains("quelques minutes");
        assertThat(get(host.at("nonsense").toString()))
                .bodyText()
                .isEqualTo(text(english));
    }

    @Test
    void playsASoundFromItsMiddle() throws Exception {
        var sound = stored("song.wav", wave());
        var way = way("media", partners.pupil(), sound.id().toString(), "1");

        var part = get(way).header("Range", "bytes=1000-1999").exchange();

        assertThat(part).hasStatus(206);
        assertThat(part.getResponse().getHeader("Content-Range")).isEqualTo("bytes 1000-1999/8044");
        assertThat(part.getResponse().getContentAsByteArray()).hasSize(1000);
        assertThat(part.getResponse().getHeader("Content-Disposition")).isEqualTo("attachment");
        var asked = request(HttpMethod.OPTIONS, way)
                .header("Origin", "https://school.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "range")
                .exchange();
        assertThat(asked).hasStatus(204);
        assertThat(asked.getResponse().getHeader("Access-Control-Allow-Headers")).contains("Range");
        assertThat(asked.getResponse().getHeader("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
    }

    @Test
    void givesWhatWasChosenAsOneArchive() throws Exception {
        var way = way("chosen", partners.pupil(), page.id().toString());

        var archive = get(way).exchange();

        assertThat(archive).hasStatusOk();
        assertThat(archive.getResponse().getContentType()).isEqualTo("application/zip");
        assertThat(archive.getResponse().getContentAsByteArray()).startsWith('P', 'K');
        assertThat(get(way("folder", partners.pupil(), partners.project().id().toString()))).hasStatusOk();
    }

    @Test
    void hasNothingElseForAnybody() {
        mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatternValues().stream())
                .distinct()
                .map(path -> path.replaceAll("\\{[^}]+}", "1"))
                .forEach(path -> List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.DELETE)
                        .forEach(method -> assertThat(request(method, "https://" + FILES + path)
                                        .cookie(new Cookie("twinflow", "1")))
                                .as(method + " " + path)
                                .hasStatus(404)));
        for (var path : List.of(
                "/", "/sign-in", "/css/twinflow.css", "/js/shell.js", "/favicon.ico", "/actuator/health", "/error",
                "/engine-rest/version", "/files", "/files/", "/files/a/b", "/files/../sign-in", "/files/a;b", "//files/a")) {
            assertThat(request(HttpMethod.GET, "https://" + FILES + path)).as(path).hasStatus(404);
        }
    }

    @Test
    void takesATicketForReadingAlone() throws Exception {
        var way = way("document", partners.teacher(), page.id().toString());

        List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE, HttpMethod.TRACE)
                .forEach(method -> assertThat(request(method, way)).as(method.name()).hasStatus(404));
    }

    @Test
    void isNotWhereTheApplicationIs() throws Exception {
        var ticket = URI.create(way("document", partners.teacher(), page.id().toString()))
                .getPath();

        for (var name : List.of("school.example", "files.school.example.", "evil.example", "localhost")) {
            assertThat(request(HttpMethod.GET, "https://" + name + ticket)
                            .header("X-Forwarded-Host", FILES)
                            .header("Forwarded", "host=" + FILES))
                    .as(name)
                    .hasStatus(404);
        }
        assertThat(get("https://FILES.school.example" + ticket)).hasStatusOk();
    }

    @Test
    void knowsWhetherAnybodyArrives() throws Exception {
        var checks = new FilesChecks(host, arrivals);
        assertThat(checks.run().getFirst().key()).isEqualTo("files");

        var way = way("document", partners.teacher(), page.id().toString());
        assertThat(checks.run().getFirst().key()).isEqualTo("files-missed");

        assertThat(get(way)).hasStatusOk();
        assertThat(checks.run().getFirst().key()).isEqualTo("files");
        assertThat(new FilesChecks(FilesHost.of("", APPLICATION), arrivals).run().getFirst().key())
                .isEqualTo("files-here");
    }

    /** As a controller sends somebody to the files host. */
    private String way(String door, PersonSummary person, String... what) throws Exception {
        var named = doors.stream().filter(each -> each.name().equals(door)).findFirst().orElseThrow();
        var answer = Objects.requireNonNull(
                gate.give(named, List.of(what), reader(person), new MockHttpServletResponse()));
        assertThat(answer.getStatusCode().value()).isEqualTo(303);
        assertThat(answer.getBody()).isNull();
        assertThat(answer.getHeaders().getCacheControl()).contains("no-store");
        return String.valueOf(answer.getHeaders().getLocation());
    }

    private MockMvcRequestBuilder get(String address) {
        return request(HttpMethod.GET, address);
    }

    private MockMvcRequestBuilder request(HttpMethod method, String address) {
        var split = address.indexOf('/', "https://".length());
        return mvc.method(method).uri(URI.create(address.substring(split))).with(request -> {
            request.setServerName(address.substring("https://".length(), split));
            request.setRequestURI(address.substring(split));
            return request;
        });
    }

    private boolean seen() {
        return !views.of(page.id(), 1, reader(partners.teacher())).seen().isEmpty();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private DocumentDetails stored(String filename, byte[] content) {
        var wanted = NewDocument.inProject(
                partners.project().id().id(), filename, "", AudienceLevel.MEMBERS, Upload.of(filename), "en");
        return documents.store(wanted, new ByteArrayInputStream(content), reader(partners.teacher()));
    }

    private Reader reader(PersonSummary person) {
        return access.reader(person.id());
    }

    /** Half a second of silence, 8 bits at 16,000 hertz. */
    private static byte[] wave() {
        var samples = 8000;
        var head = ByteBuffer.allocate(44 + samples).order(ByteOrder.LITTLE_ENDIAN);
        head.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples);
        head.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1);
        head.putShort((short) 1).putInt(16_000).putInt(16_000).putShort((short) 1).putShort((short) 8);
        head.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples);
        return head.array();
    }
}
