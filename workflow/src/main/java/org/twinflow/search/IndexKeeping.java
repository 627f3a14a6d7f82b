package org.twinflow.search;

/** The index as a thing that can be lost, damaged or out of reach, wherever it lies. */
sealed interface IndexKeeping permits LuceneKeeping, OpenSearchKeeping {

    /** Makes it ready to be written and asked; says whether it is. If it is not, {@link #hasComeBack()} will tell. */
    boolean open();

    /** Whether changes went elsewhere since it was last written, so that nothing in it may be trusted. */
    boolean isForsaken();

    /** Whether everything is to be written: it began empty, or its last making did not end. */
    boolean isToBeFilled();

    /** From now on it is trusted. */
    void isWhole();

    /** Whether it is as this release makes it, as far as that can be seen without its entries. */
    boolean isSound();

    /** Moves what is damaged out of the way, before an empty index begins in its place. */
    void setAside();

    /** Whether a failure says that the index itself is wrong, so that it must be made anew. */
    boolean isDamage(Throwable failure);

    /** Whether a failure is what happens to those who ask while the index is being made anew. */
    boolean isPassing(Throwable failure);

    /** Whether a failure says that the index cannot be reached at this moment; nothing is lost by that. */
    boolean isAway(Throwable failure);

    boolean isAway();

    /** Looks whether it can be reached and says whether it has come back since it could not. */
    boolean hasComeBack();

    /** What may be told, and logged, of a failure that nobody understood. */
    RuntimeException told(RuntimeException failure);

    /** Does what only one node at a time may do; says whether it was done, or another node is at it. */
    boolean alone(Runnable work);

    /** From now on all that was written before is found. */
    void refresh();

    /** Whether each node has an index of its own, so that there can only be one node. */
    boolean isForOneNode();
}
