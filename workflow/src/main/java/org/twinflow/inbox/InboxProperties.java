package org.twinflow.inbox;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param zone whose days count for deadlines of no project
 * @param undo how long a completed task can be taken back in the pages; at most a minute, 0s to do it at once
 * @param runs whether this node runs the completions that are due
 */
@ConfigurationProperties("twinflow.inbox")
public record InboxProperties(
        @DefaultValue("Europe/Brussels") ZoneId zone,
        @DefaultValue("8s") Duration undo,
        @DefaultValue("true") boolean runs) {}
