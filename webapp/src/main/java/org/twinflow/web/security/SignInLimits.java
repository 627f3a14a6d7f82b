package org.twinflow.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Slows down who guesses passwords: each failure costs the name and the address one of a few tries. */
@Component
class SignInLimits {

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();
    private final Settings settings;

    SignInLimits(Settings settings) {
        this.settings = settings;
    }

    boolean isOpen(String username, String address) {
        return keys(username, address).allMatch(key -> bucket(key).getAvailableTokens() > 0);
    }

    void failed(String username, String address) {
        keys(username, address).forEach(key -> bucket(key).tryConsume(1));
    }

    private static Stream<String> keys(String username, String address) {
        return List.of("name:" + username.strip().toLowerCase(Locale.ROOT), "address:" + address).stream();
    }

    private Bucket bucket(String key) {
        var tries = key.startsWith("name:") ? settings.perName() : settings.perAddress();
        return buckets.get(
                key,
                created -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, settings.window()))
                        .build());
    }

    /**
     * @param perName failures of one user name within the window
     * @param perAddress failures from one address within the window; a whole school may share one
     * @param window how long it takes until all tries are there again
     */
    @ConfigurationProperties("twinflow.sign-in")
    record Settings(
            @DefaultValue("10") int perName,
            @DefaultValue("100") int perAddress,
            @DefaultValue("5m") Duration window) {}
}
