package org.twinflow.search;

/** Another node lives on this database, and each of the two would have a search index of its own. */
class SeveralNodesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SeveralNodesException() {
        super("Another node is running on this database, and the search index in the data folder is made for one node");
    }
}
