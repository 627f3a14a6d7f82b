package org.twinflow.inbox;

/** A text that can be looked at only so often. */
final class Patience implements CharSequence {

    private static final int LOOKS = 2_000_000;

    private final String text;
    private int looks;

    Patience(String text) {
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        if (++looks > LOOKS) {
            throw new LostException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    /** It was looked at too often. */
    static final class LostException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
