package org.twinflow.people;

import java.text.Normalizer;
import java.util.Locale;

/** The one spelling of a user name: two that look alike to a person are the same. */
final class Usernames {

    private Usernames() {}

    static String normal(String username) {
        return Normalizer.normalize(username.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
