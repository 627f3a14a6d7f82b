package org.twinflow.notifications;

/** Puts a letter into words: a bean of whoever has the templates. */
public interface LetterWriter {

    Written write(Letter letter);

    /**
     * A letter in the language of who reads it.
     *
     * @param text for those whose mail has no markup
     * @param unsubscribe where mail is stopped by one click, without signing in
     */
    record Written(String subject, String text, String html, String unsubscribe) {}
}
