package org.twinflow.circulars;

import java.util.Locale;

/**
 * A message about a journey, as somebody writes it.
 *
 * @param subject empty where a template has one
 * @param words what is said, or added to a template
 */
public record NewCircular(Circle circle, Template template, String subject, String words, Locale language) {}
