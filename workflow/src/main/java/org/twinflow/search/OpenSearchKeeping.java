package org.twinflow.search;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.hibernate.search.backend.elasticsearch.ElasticsearchBackend;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.schema.management.SearchSchemaManager;
import org.hibernate.search.util.common.SearchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The index in a cluster that all nodes share. The application works without it, but for searching: it is looked for
 * every few seconds, and what changed meanwhile waits in the database.
 */
final class OpenSearchKeeping implements IndexKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSearchKeeping.class);

    private static final int NOT_FOUND = 404;

    private final SearchProperties.Cluster cluster;
    private final ObjectProvider<EntityManagerFactory> entities;
    private final IndexFeed feed;
    private final IndexLock lock;
    private final String name;

    private volatile boolean away = true;
    private volatile boolean opened;
    private volatile boolean toBeFilled;

    OpenSearchKeeping(
            SearchProperties.Cluster cluster,
            ObjectProvider<EntityManagerFactory> entities,
            IndexFeed feed,
            IndexLock lock) {
        this.cluster = cluster;
        this.entities = entities;
        this.feed = feed;
        this.lock = lock;
        this.name = OpenSearchSettings.name(cluster.prefix());
    }

    @Override
    public boolean open() {
        try {
            away = !answers();
            if (away) {
                LOG.warn("OpenSearch cannot be reached at {}: nothing can be searched for until it is back", cluster);
                return false;
            }
            opened = isFed() && isSound() || lock.take(this::begin);
            return opened;
        } catch (SearchException | UncheckedIOException e) {
            LOG.warn("The search index in OpenSearch could not be opened yet: {}", OpenSearchFailure.name(e));
            return false;
        }
    }

    /** Begins with an empty index, unless another node has done it. */
    private void begin() {
        if (!isFed() || !isSound()) {
            toBeFilled = true;
            schema().dropIfExisting();
            schema().createIfMissing();
            feed.goesTo(name);
        }
    }

    private boolean isFed() {
        return feed.name().filter(name::equals).isPresent();
    }

    /** {@link #open()} leaves nothing that is forsaken. */
    @Override
    public boolean isForsaken() {
        return false;
    }

    @Override
    public boolean isToBeFilled() {
        return toBeFilled;
    }

    /** What earlier releases made holds texts, too, and nobody withdraws anything from it any more. */
    @Override
    public void isWhole() {
        toBeFilled = false;
        asked("GET", "/" + OpenSearchSettings.names(cluster.prefix()))
                .ifPresent(all -> all.keySet().stream()
                        .filter(each -> !each.equals(name))
                        .forEach(each -> asked("DELETE", "/" + each)));
    }

    /** OpenSearch makes an index by itself, and a wrong one, when somebody writes into one that was deleted. */
    @Override
    public boolean isSound() {
        try {
            return asked("GET", "/" + name)
                    .map(found -> found.getAsJsonObject(name).getAsJsonObject("mappings"))
                    .filter(mapping -> mapping.has("dynamic")
                            && mapping.get("dynamic").getAsString().equals("strict"))
                    .isPresent();
        } catch (UncheckedIOException e) {
            // nothing is known of what is out of reach
            return isAway(e);
        }
    }

    /** Nothing of it lies about: it is dropped when an empty one begins in its place. */
    @Override
    public void setAside() {}

    @Override
    public boolean isDamage(Throwable failure) {
        return opened && (OpenSearchFailure.isGone(failure) || !isAway(failure) && !isSound());
    }

    @Override
    public boolean isPassing(Throwable failure) {
        return OpenSearchFailure.isGone(failure);
    }

    @Override
    public boolean isAway(Throwable failure) {
        var isAway = OpenSearchFailure.isAway(failure) || !opened && OpenSearchFailure.isGone(failure);
        away |= isAway;
        return isAway;
    }

    @Override
    public boolean isAway() {
        return away || !opened;
    }

    @Override
    public boolean hasComeBack() {
        var wasAway = isAway();
        var answers = answers();
        if (!answers && !away) {
            LOG.warn("OpenSearch cannot be reached at {}: nothing can be searched for until it is back", cluster);
        }
        if (!answers) {
            away = true;
        }
        return answers && wasAway;
    }

    /** Hibernate Search quotes questions and answers, and both may hold what is nobody's business. */
    @Override
    public RuntimeException told(RuntimeException failure) {
        return failure instanceof SearchException
                ? new IllegalStateException(OpenSearchFailure.name(failure))
                : failure;
    }

    @Override
    public boolean alone(Runnable work) {
        return lock.take(work);
    }

    @Override
    public void refresh() {
        Search.mapping(entities.getObject()).scope(SearchItem.class).workspace().refresh();
    }

    @Override
    public boolean isForOneNode() {
        return false;
    }

    /** Whether questions would be answered: there is a cluster, and the index has a copy of each part if it is there. */
    private boolean answers() {
        try {
            return asked("GET", "/_cluster/health/" + OpenSearchSettings.names(cluster.prefix()))
                    .filter(health -> !health.get("status").getAsString().equals("red"))
                    .isPresent();
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** None if there is nothing of that name. */
    private Optional<JsonObject> asked(String method, String path) {
        try {
            var answer = client().performRequest(new Request(method, path)).getEntity();
            try (var text = new InputStreamReader(answer.getContent(), StandardCharsets.UTF_8)) {
                return Optional.of(JsonParser.parseReader(text).getAsJsonObject());
            }
        } catch (ResponseException e) {
            if (e.getResponse().getStatusLine().getStatusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SearchSchemaManager schema() {
        return Search.mapping(entities.getObject()).scope(SearchItem.class).schemaManager();
    }

    private RestClient client() {
        return Search.mapping(entities.getObject())
                .backend()
                .unwrap(ElasticsearchBackend.class)
                .client(RestClient.class);
    }
}
