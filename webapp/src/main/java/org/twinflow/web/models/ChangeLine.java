package org.twinflow.web.models;

/** A change in the reader's language; the kind is one of added, changed, removed. */
record ChangeLine(String kind, String icon, String state, String text) {}
