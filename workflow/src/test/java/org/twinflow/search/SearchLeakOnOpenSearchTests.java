package org.twinflow.search;

/** The same on three nodes of OpenSearch. */
@OpenSearchCluster.Used
class SearchLeakOnOpenSearchTests extends SearchLeakTests {}
