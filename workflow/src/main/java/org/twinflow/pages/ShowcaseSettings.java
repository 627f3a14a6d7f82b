package org.twinflow.pages;

/**
 * What a project decided of its showcase.
 *
 * @param pupilsPublish whether pupils show pages to the members without somebody looking at them first
 * @param pages how many pages everybody may read
 */
public record ShowcaseSettings(ShowcaseDoor door, boolean pupilsPublish, int pages, boolean mayChange) {}
