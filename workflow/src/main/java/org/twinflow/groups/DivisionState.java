package org.twinflow.groups;

/** How far a division of pupils into groups has come. */
public enum DivisionState {
    /** Nobody is in a group yet; where there are topics, pupils say which they wish. */
    OPEN,
    /** The teachers look at the groups and change them; pupils see nothing of it. */
    DRAFT,
    /** Each pupil sees their group, and the groups work. */
    PUBLISHED
}
