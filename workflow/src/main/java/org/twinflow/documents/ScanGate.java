package org.twinflow.documents;

/** Knows whether files have to be looked at before they are given away; answered by what looks at them. */
public interface ScanGate {

    /** Whether only who handed in a file may have it until it has been read. */
    boolean comesFirst();
}
