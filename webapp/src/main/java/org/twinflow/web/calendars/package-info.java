/** The calendar of a person: its entries for the page, and the feed that calendars of others read. */
@NullMarked
package org.twinflow.web.calendars;

import org.jspecify.annotations.NullMarked;
