package org.twinflow.documents;

/** How much a document says about a person. */
public enum Classification {
    /** Papers of the project's work. */
    PROJECT,
    /** Papers about a person. */
    PERSONAL,
    /** Papers about a person's health. */
    HEALTH;

    /** Whether it is encrypted under the person's key and its text kept nowhere. */
    public boolean isPersonal() {
        return this != PROJECT;
    }
}
