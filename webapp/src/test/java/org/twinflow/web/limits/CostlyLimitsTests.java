package org.twinflow.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.security.As;

/** Who asks for costly things over and over waits; nobody else does. */
@Web
class CostlyLimitsTests {

    private static final String LIST = "/search/export.csv?q=river";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Partnership partnership;

    @Autowired
    As as;

    @Autowired
    LimitProperties limits;

    private Partners partners;

    @BeforeEach
    void partners() {
        partners = partnership.make();
    }

    @Test
    void givesEachPersonTheirListsAndThenASentenceAndATime() {
        IntStream.range(0, limits.export())
                .forEach(call -> assertThat(get(partners.teacher(), LIST)).hasStatusOk());

        var refused = untilRefused(partners.teacher(), LIST);

        assertThat(refused).hasStatus(429);
        assertThat(Integer.parseInt(refused.getResponse().getHeader(HttpHeaders.RETRY_AFTER)))
                .isBetween(1, (int) limits.window().toSeconds());
        assertThat(refused).bodyText().contains("nothing is lost");
        assertThat(get(partners.teacher(), "/search?q=river")).hasStatusOk();
        assertThat(get(partners.coordinator(), LIST)).hasStatusOk();
    }

    @Test
    void tellsAProgramTheSame() {
        var dossier = "/api/v1/dossiers/00000000-0000-0000-0000-000000000001/pdf";

        var refused = untilRefused(partners.teacher(), dossier);

        assertThat(refused).hasStatus(429).hasContentType("application/problem+json");
        assertThat(refused).bodyJson().extractingPath("$.code").isEqualTo("errors.often");
    }

    @Test
    void saysItInFrench() {
        untilRefused(partners.pupil(), LIST);

        assertThat(mvc.get().uri(LIST).cookie(new Cookie("tf-lang", "fr")).with(as.person(partners.pupil())))
                .bodyText()
                .contains("cela fonctionnera de nouveau");
    }

    private MvcTestResult untilRefused(PersonSummary person, String path) {
        return IntStream.range(0, 500)
                .mapToObj(call -> get(person, path))
                .filter(answer -> answer.getResponse().getStatus() == 429)
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult get(PersonSummary person, String path) {
        return mvc.get().uri(path).with(as.person(person)).exchange();
    }
}
