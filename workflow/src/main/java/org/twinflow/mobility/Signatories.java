package org.twinflow.mobility;

/**
 * Who has to sign.
 *
 * @param parents how many
 * @param informed whether the parents are told, even where none signs
 */
public record Signatories(Pupil pupil, int parents, boolean informed) {

    /** What is asked of the young person. */
    public enum Pupil {
        /** Signs, together with the parents where these sign too: nobody overrules the other. */
        SIGNS,
        /** Is asked for an opinion. */
        HEARD,
        /** Is told. */
        INFORMED
    }
}
