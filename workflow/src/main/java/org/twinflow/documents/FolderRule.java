package org.twinflow.documents;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Says which folders of a project are kept for some of its people; whoever implements it makes such folders. */
public interface FolderRule {

    /** The tokens of those who see what lies in a folder or below it; empty where each document says so itself. */
    Optional<Set<String>> audience(UUID project, String folder);
}
