package org.twinflow.web.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Takes each call of a {@link Costly} route from the budget of the person; visitors are told apart by their address. */
@Component
public class CostlyLimits implements HandlerInterceptor {

    private final Cache<Key, Bucket> buckets;
    private final LimitProperties limits;

    CostlyLimits(LimitProperties limits) {
        this.limits = limits;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(limits.window())
                .build();
    }

    private record Key(Costly.Work work, String who) {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            var costly = method.getMethodAnnotation(Costly.class);
            if (costly != null) {
                take(new Key(costly.value(), who(request)));
            }
        }
        return true;
    }

    /** Takes a call from the budget of somebody; {@link TooOftenException} when nothing is left of it. */
    public void take(Costly.Work work, String who) {
        take(new Key(work, who));
    }

    private void take(Key key) {
        var taken = buckets.get(key, this::full).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw new TooOftenException(Duration.ofNanos(taken.getNanosToWaitForRefill()));
        }
    }

    private Bucket full(Key key) {
        var calls = limits.of(key.work());
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(calls).refillGreedy(calls, limits.window()))
                .build();
    }

    private static String who(HttpServletRequest request) {
        Principal person = request.getUserPrincipal();
        return person == null ? "address:" + request.getRemoteAddr() : "person:" + person.getName();
    }
}
