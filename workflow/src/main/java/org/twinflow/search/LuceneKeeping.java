package org.twinflow.search;

/** The index in a folder of this machine: always within reach, and for one node alone. */
final class LuceneKeeping implements IndexKeeping {

    private static final String NAME = "lucene";

    private final IndexFolder folder;
    private final IndexFeed feed;
    private volatile boolean forsaken;

    LuceneKeeping(IndexFolder folder, IndexFeed feed) {
        this.folder = folder;
        this.feed = feed;
    }

    @Override
    public boolean open() {
        forsaken = feed.name().filter(name -> !name.equals(NAME)).isPresent();
        if (forsaken) {
            feed.goesTo(NAME);
        }
        return true;
    }

    @Override
    public boolean isForsaken() {
        return forsaken;
    }

    @Override
    public boolean isToBeFilled() {
        return folder.isToBeFilled();
    }

    @Override
    public void isWhole() {
        folder.isWhole();
    }

    @Override
    public boolean isSound() {
        return folder.isSound();
    }

    @Override
    public void setAside() {
        folder.setAside();
    }

    @Override
    public boolean isDamage(Throwable failure) {
        return Damage.isCertain(failure) || Damage.isPossible(failure) && !folder.isSound();
    }

    @Override
    public boolean isPassing(Throwable failure) {
        return Damage.isPossible(failure);
    }

    @Override
    public boolean isAway(Throwable failure) {
        return false;
    }

    @Override
    public boolean isAway() {
        return false;
    }

    @Override
    public boolean hasComeBack() {
        return false;
    }

    @Override
    public RuntimeException told(RuntimeException failure) {
        return failure;
    }

    @Override
    public boolean alone(Runnable work) {
        work.run();
        return true;
    }

    /** Each question sees what was written before it. */
    @Override
    public void refresh() {}

    @Override
    public boolean isForOneNode() {
        return true;
    }
}
