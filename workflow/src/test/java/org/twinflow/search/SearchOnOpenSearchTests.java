package org.twinflow.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** The same on three nodes of OpenSearch, but for what takes a dictionary. */
@OpenSearchCluster.Used
class SearchOnOpenSearchTests extends SearchTests {

    @Test
    @Override
    void findsAFormOfAWordThatOnlyADictionaryKnows() {
        put("a", "pl", "Title " + word, "Zaświadczenia uczniów", Set.of(teachers));
        awaitHits(word);

        assertThat(titles("uczeń " + word)).isEmpty();
    }
}
