package org.twinflow.pages;

/** What others may do with a text, a picture or a file. */
public enum Licence {
    CC0("https://creativecommons.org/publicdomain/zero/1.0/"),
    CC_BY("https://creativecommons.org/licenses/by/4.0/"),
    CC_BY_SA("https://creativecommons.org/licenses/by-sa/4.0/"),
    CC_BY_NC_SA("https://creativecommons.org/licenses/by-nc-sa/4.0/"),
    /** It may be looked at here, with the leave of who made it, and nothing else. */
    ALL_RIGHTS("");

    private final String address;

    Licence(String address) {
        this.address = address;
    }

    /** Where it can be read; empty where there is nothing to read. */
    public String address() {
        return address;
    }

    /** Whether others may use it again. */
    public boolean isFree() {
        return this != ALL_RIGHTS;
    }
}
