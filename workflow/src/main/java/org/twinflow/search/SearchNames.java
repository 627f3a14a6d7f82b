package org.twinflow.search;

import java.util.Collection;
import java.util.Map;

/** Says what is called how; the index knows ids alone. */
public interface SearchNames {

    /** The names of schools by id, of those that exist. */
    Map<String, String> schools(Collection<String> ids);
}
