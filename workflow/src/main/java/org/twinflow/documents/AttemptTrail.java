package org.twinflow.documents;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.audit.Audit;

/** Writes down who asked for papers that are not for them, and the alarm when one person does so again and again. */
@Component
class AttemptTrail {

    private static final Logger LOG = LoggerFactory.getLogger(AttemptTrail.class);
    private static final String ATTEMPT = "attempt.refused";
    private static final String ALARM = "attempt.alarm";

    private final Audit audit;
    private final AttemptsProperties rule;
    private final Clock clock;

    AttemptTrail(Audit audit, AttemptsProperties rule, Clock clock) {
        this.audit = audit;
        this.rule = rule;
        this.clock = clock;
    }

    @Transactional
    void note(Attempt attempt) {
        var now = clock.instant();
        var person = attempt.person();
        var recent = new RecentAttempts(audit.of(person, ATTEMPT, now.minus(rule.within()), RecentAttempts.MOST));
        var verdict = recent.judge(attempt.paper(), now, rule.alarmAfter());
        if (verdict == RecentAttempts.Verdict.KNOWN) {
            return;
        }
        audit.record(person, ATTEMPT, attempt.paper(), verdict.facts());
        if (verdict == RecentAttempts.Verdict.ALARM) {
            LOG.warn("A person asks for papers that are not for them: {}", person);
            audit.record(null, ALARM, "person:" + person, Map.of("attempts", Integer.toString(rule.alarmAfter())));
        }
    }

    @Transactional(readOnly = true)
    long alarms(Duration back) {
        return audit.count(ALARM, clock.instant().minus(back));
    }
}
