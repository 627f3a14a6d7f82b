package org.twinflow.groups.solver;

/**
 * What groups should be like beside their size.
 *
 * @param countries how many a group has at least
 * @param languages whether those who read the same language are spread evenly
 * @param levels whether those of the same level are spread evenly
 */
public record Wishes(int countries, boolean languages, boolean levels) {}
