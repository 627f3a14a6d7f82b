package org.twinflow.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Tickets;
import org.twinflow.documents.Upload;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.FilesHost;
import org.twinflow.web.security.Readers;

/**
 * A files host. The running application has none: the gate and the filter of one are put before its controllers here,
 * without the security filters, which nothing that is refused here may need.
 */
abstract class FilesHostScene {

    static final String FILES = "files.school.example";
    static final URI APPLICATION = URI.create("https://school.example");
    static final Duration VALID = Duration.ofMinutes(3);

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

    final Arrivals arrivals = new Arrivals();
    FilesHost host;
    FileGate gate;
    MockMvcTester mvc;
    Partners partners;
    DocumentDetails page;

    @BeforeEach
    void aTeacherHandsInAPageWithAScript() {
        host = FilesHost.of("https://" + FILES, APPLICATION);
        gate = new FileGate(host, tickets, arrivals, new FilesProperties("https://" + FILES, VALID));
        mvc = MockMvcTester.from(
                context,
                builder -> builder.addFilters(new HostFilter(host, tickets, readers, arrivals, messages))
                        .build());
        partners = partnership.make();
        page = stored("page.html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
    }

    /** As a controller sends somebody to the files host. */
    String way(String door, PersonSummary person, String... what) throws Exception {
        var named = doors.stream()
                .filter(each -> each.name().equals(door))
                .findFirst()
                .orElseThrow();
        var answer =
                Objects.requireNonNull(gate.give(named, List.of(what), reader(person), new MockHttpServletResponse()));
        assertThat(answer.getStatusCode().value()).isEqualTo(303);
        assertThat(answer.getBody()).isNull();
        assertThat(answer.getHeaders().getCacheControl()).contains("no-store");
        return String.valueOf(answer.getHeaders().getLocation());
    }

    MockMvcRequestBuilder get(String address) {
        return request(HttpMethod.GET, address);
    }

    MockMvcRequestBuilder request(HttpMethod method, String address) {
        var split = address.indexOf('/', "https://".length());
        return mvc.method(method).uri(URI.create(address.substring(split))).with(request -> {
            request.setServerName(address.substring("https://".length(), split));
            request.setRequestURI(address.substring(split));
            return request;
        });
    }

    DocumentDetails stored(String filename, byte[] content) {
        var wanted = NewDocument.inProject(
                partners.project().id().id(), filename, "", AudienceLevel.MEMBERS, Upload.of(filename), "en");
        return documents.store(wanted, new ByteArrayInputStream(content), reader(partners.teacher()));
    }

    Reader reader(PersonSummary person) {
        return access.reader(person.id());
    }
}
