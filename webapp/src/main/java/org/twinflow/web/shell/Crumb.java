package org.twinflow.web.shell;

/** A step between the area and the page in the top bar; pages with such steps have a list of them as {@code crumbs}. */
public record Crumb(String text, String href) {}
