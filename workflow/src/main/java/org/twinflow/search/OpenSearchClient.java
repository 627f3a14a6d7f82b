package org.twinflow.search;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpRequest;
import org.apache.http.HttpRequestInterceptor;
import org.apache.http.client.methods.HttpRequestWrapper;
import org.hibernate.search.backend.elasticsearch.client.rest4.ElasticsearchHttpClientConfigurationContext;
import org.hibernate.search.backend.elasticsearch.client.rest4.ElasticsearchHttpClientConfigurer;

/** What each request to OpenSearch says beside what Hibernate Search asks. */
final class OpenSearchClient implements ElasticsearchHttpClientConfigurer {

    private static final Pattern QUESTION = Pattern.compile("/_(?:search|count)$");

    private final SearchProperties.Cluster cluster;

    /** Another one in each node: so they do not all ask the same copy. */
    private final String preference = UUID.randomUUID().toString();

    OpenSearchClient(SearchProperties.Cluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public void configure(ElasticsearchHttpClientConfigurationContext context) {
        var client = context.clientBuilder();
        client.addInterceptorFirst((HttpRequestInterceptor) (request, exchange) -> askOneCopy(request));
        // would keep passwords as serialized objects, and here no object is read back that a list does not name
        client.disableAuthCaching();
        var user = cluster.user();
        if (user != null) {
            var said = "Basic "
                    + Base64.getEncoder()
                            .encodeToString((user + ":" + cluster.password()).getBytes(StandardCharsets.UTF_8));
            client.addInterceptorFirst(
                    (HttpRequestInterceptor) (request, exchange) -> request.setHeader(HttpHeaders.AUTHORIZATION, said));
        }
    }

    /**
     * The copies of the index are not refreshed in the same moment. What one of them showed, another one may not show yet:
     * pages would flicker, and a hit would lose the place of its words.
     */
    private void askOneCopy(HttpRequest request) {
        if (request instanceof HttpRequestWrapper wrapper
                && QUESTION.matcher(wrapper.getURI().getPath()).find()) {
            var address = wrapper.getURI().toString();
            wrapper.setURI(URI.create(address + (address.contains("?") ? "&" : "?") + "preference=" + preference));
        }
    }
}
