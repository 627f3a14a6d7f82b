package org.twinflow.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.twinflow.Web;
import org.twinflow.web.FilesHost;

/** What the files host has not, and what the application has not. */
@Web
class HostsApartTests extends FilesHostScene {

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @Test
    void hasNothingElseForAnybody() {
        mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping ->
                        Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatternValues().stream())
                .distinct()
                .map(path -> path.replaceAll("\\{[^}]+}", "1"))
                .forEach(path -> List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.DELETE)
                        .forEach(method -> assertThat(request(method, "https://" + FILES + path)
                                        .cookie(new Cookie("twinflow", "1")))
                                .as(method + " " + path)
                                .hasStatus(404)));
        for (var path : List.of(
                "/",
                "/sign-in",
                "/css/twinflow.css",
                "/js/shell.js",
                "/favicon.ico",
                "/actuator/health",
                "/error",
                "/engine-rest/version",
                "/files",
                "/files/",
                "/files/a/b",
                "/files/../sign-in",
                "/files/a;b",
                "//files/a")) {
            assertThat(request(HttpMethod.GET, "https://" + FILES + path))
                    .as(path)
                    .hasStatus(404);
        }
    }

    @Test
    void takesATicketForReadingAlone() throws Exception {
        var way = way("document", partners.teacher(), page.id().toString());

        List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE, HttpMethod.TRACE)
                .forEach(method ->
                        assertThat(request(method, way)).as(method.name()).hasStatus(404));
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
        assertThat(new FilesChecks(FilesHost.of("", APPLICATION), arrivals)
                        .run()
                        .getFirst()
                        .key())
                .isEqualTo("files-here");
    }
}
