package org.twinflow.notifications;

import java.util.Map;

/** How a person is told: by which way of each kind, and when not. */
public record Preferences(Map<NoticeKind, Channel> channels, Habits habits) {}
