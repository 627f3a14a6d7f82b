package org.twinflow.documents;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When administrators hear of somebody who asks for papers that are not for them.
 *
 * @param alarmAfter at which attempt of one person
 * @param within the time in which these attempts must lie; as long a silence must follow before there is a second alarm
 */
@ConfigurationProperties("twinflow.attempts")
record AttemptsProperties(
        @DefaultValue("3") int alarmAfter,
        @DefaultValue("1h") Duration within) {

    AttemptsProperties {
        if (alarmAfter < 1 || !within.isPositive()) {
            throw new IllegalArgumentException("An alarm needs an attempt and a time: twinflow.attempts.*");
        }
    }
}
