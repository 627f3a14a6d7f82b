/** What there is to look at of a document: small pictures, pages, tables, mails, films; nothing of it runs here. */
@NullMarked
package org.twinflow.web.previews;

import org.jspecify.annotations.NullMarked;
