/** The pages and the REST of process models: list, editor, deployment. */
@NullMarked
package org.twinflow.web.models;

import org.jspecify.annotations.NullMarked;
