package org.twinflow.documents;

import org.jspecify.annotations.Nullable;

/**
 * A page of a paper about a person, at the moment it is read.
 *
 * @param number counts from one; {@link #WHOLE} where the text stands in the file and not on a picture
 * @param look how good its picture is, null where its text needed none
 */
public record PaperPage(int number, String text, @Nullable Look look) {

    public static final int WHOLE = 0;

    /**
     * How good the picture of a page is.
     *
     * @param sharpness the variance of its Laplacian, at a common size
     * @param longEdge in pixels
     * @param confidence how sure the words are, from 0 to 100
     * @param glare how much of it the largest blown-out patch takes, in per mille
     * @param cutSides at how many sides of the picture what lies on it is cut off
     */
    public record Look(int sharpness, int longEdge, int confidence, int glare, int cutSides) {}
}
