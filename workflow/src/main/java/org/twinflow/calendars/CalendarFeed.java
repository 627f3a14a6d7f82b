package org.twinflow.calendars;

/**
 * A calendar as calendars of others read it.
 *
 * @param content iCalendar (RFC 5545)
 * @param etag the same for the same content
 */
public record CalendarFeed(String content, String etag) {}
