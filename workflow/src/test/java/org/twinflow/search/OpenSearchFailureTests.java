package org.twinflow.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import org.hibernate.search.util.common.SearchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenSearchFailureTests {

    @ParameterizedTest
    @CsvSource({"503, true", "500, true", "429, true", "408, true", "400, false", "404, false"})
    void tellsWhatPassesFromWhatIsWrong(int status, boolean away) {
        var failure = answered(status, "search_phase_execution_exception");

        assertThat(OpenSearchFailure.isAway(failure)).isEqualTo(away);
        assertThat(OpenSearchFailure.isAway(new IllegalStateException(failure))).isEqualTo(away);
    }

    @Test
    void knowsThatNobodyAnswers() {
        assertThat(OpenSearchFailure.isAway(new SearchException("HSEARCH400007", new ConnectException("refused"))))
                .isTrue();
    }

    @Test
    void knowsAnIndexThatIsNotThere() {
        assertThat(OpenSearchFailure.isGone(answered(404, "index_not_found_exception")))
                .isTrue();
        assertThat(OpenSearchFailure.isGone(answered(404, "not_found"))).isFalse();
    }

    @Test
    void namesItWithoutAWordOfQuestionOrAnswer() {
        assertThat(OpenSearchFailure.name(answered(400, "parsing_exception")))
                .contains("HSEARCH400007", "parsing_exception")
                .doesNotContain("item", "failure");
    }

    private static SearchException answered(int status, String type) {
        return new SearchException(
                "HSEARCH400007: Elasticsearch request failed: failure\nRequest: POST /item/_search" + "\nResponse: "
                        + status + " 'Said' from 'http://127.0.0.1:9200' with body {\"type\":\"" + type + "\"}");
    }
}
