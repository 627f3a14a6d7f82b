package org.twinflow.pdf;

/**
 * A line of the contents and a bookmark.
 *
 * @param depth 0 for a section, 1 for a paper in it
 */
record Entry(String title, int depth, Leaf leaf) {}
