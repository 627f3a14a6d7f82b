package org.twinflow.pdf;

/**
 * A page of a paper as somebody photographed it.
 *
 * @param picture a JPEG or a PNG
 * @param turns how often it is to be turned to the right by a quarter, 0 to 3
 */
public record Photo(ContentSource picture, int turns) {

    public Photo {
        turns = Math.floorMod(turns, 4);
    }
}
