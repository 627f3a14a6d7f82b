package org.twinflow.web.shell;

/**
 * Something that is not as it should be.
 *
 * @param href where it is looked at
 * @param code of a message that says it, with the count for its first argument
 */
public record Warning(String href, String code, long count) {}
