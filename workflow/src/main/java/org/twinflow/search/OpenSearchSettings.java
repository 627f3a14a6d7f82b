package org.twinflow.search;

import java.util.HashMap;
import java.util.Map;
import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;
import org.jspecify.annotations.Nullable;

/** What Hibernate Search is to know of the cluster. */
final class OpenSearchSettings {

    /** To be raised with every change of analyzers or settings that concerns OpenSearch alone. */
    private static final String MAKE = "1";

    /** The newest one that Hibernate Search 8.2 knows; later ones understand it, too. */
    private static final String DIALECT = "opensearch:3.4";

    /** A text may have a million signs and is sent twice, and OpenSearch refuses more than a hundred megabytes. */
    private static final int AT_ONCE = 10;

    private OpenSearchSettings() {}

    /** One index for each way of making it: what another release left is not read. */
    static String name(String prefix) {
        return prefix + "-" + SearchItem.INDEX + "-" + IndexFolder.MAKE + "-" + MAKE;
    }

    /** All that this installation has or had. */
    static String names(String prefix) {
        return prefix + "-" + SearchItem.INDEX + "-*";
    }

    static Map<String, Object> of(SearchProperties.Cluster cluster) {
        var own = new HashMap<String, Object>();
        own.put("hibernate.search.backend.type", "elasticsearch");
        own.put("hibernate.search.backend.hosts", String.join(",", cluster.hosts()));
        own.put("hibernate.search.backend.protocol", cluster.protocol());
        own.put("hibernate.search.backend.client.configurer", new OpenSearchClient(cluster));
        own.put("hibernate.search.backend.connection_timeout", (int)
                cluster.connectionTimeout().toMillis());
        own.put("hibernate.search.backend.read_timeout", (int)
                cluster.readTimeout().toMillis());
        own.put("hibernate.search.backend.version", DIALECT);
        // the application starts whether the cluster is there or not
        own.put("hibernate.search.backend.version_check.enabled", false);
        own.put("hibernate.search.schema_management.strategy", "none");
        own.put("hibernate.search.backend.layout.strategy", new Layout(cluster.prefix()));
        own.put("hibernate.search.backend.analysis.configurer", new OpenSearchAnalyzers());
        own.put(
                "hibernate.search.backend.schema_management.settings_file",
                "org/twinflow/search/opensearch-index.json");
        own.put("hibernate.search.backend.indexing.max_bulk_size", AT_ONCE);
        // what failed because the cluster was away follows soon after it has come back
        own.put("hibernate.search.coordination.event_processor.retry_delay", 5);
        return own;
    }

    private record Layout(String prefix) implements IndexLayoutStrategy {

        @Override
        public String createInitialElasticsearchIndexName(String index) {
            return name(prefix);
        }

        @Override
        public @Nullable String createWriteAlias(String index) {
            return null;
        }

        @Override
        public @Nullable String createReadAlias(String index) {
            return null;
        }
    }
}
