package org.twinflow.web.documents;

import java.util.UUID;
import org.twinflow.documents.AudienceLevel;

/**
 * Where files go that somebody sends.
 *
 * @param folder names with slashes between them, empty for none
 */
record Target(UUID project, String folder, AudienceLevel level) {

    /** The same, deeper by the folders that a browser puts before the name of a file when a whole folder is sent. */
    Target at(String relativePath) {
        var slash = relativePath.lastIndexOf('/');
        return slash < 1 ? this : new Target(project, folder + "/" + relativePath.substring(0, slash), level);
    }
}
