package org.twinflow.mobility;

/** What young people and their parents are asked to agree to, each by itself. */
public enum ConsentPurpose {
    ACCOUNT,
    MESSAGING,
    VIDEO_MEETING,
    IMAGE_MEMBERS,
    IMAGE_PUBLIC,
    WORK_PUBLIC,
    MOBILITY,
    HEALTH_SHARE,
    LABEL_COMPETITION_USE
}
