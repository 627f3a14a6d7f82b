/** The pages and the REST interface of projects, their members and the tasks that are given in them. */
@NullMarked
package org.twinflow.web.projects;

import org.jspecify.annotations.NullMarked;
