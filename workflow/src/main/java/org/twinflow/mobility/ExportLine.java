package org.twinflow.mobility;

import java.time.LocalDate;
import org.twinflow.people.SchoolSummary;

/**
 * A mobility as the Beneficiary Module wants it: a group is a line without a name, and a part of it that is funded otherwise
 * is a line of its own.
 *
 * @param complete whether it has taken place; drafts do not count in the module
 * @param supported whether these travellers have inclusion support
 * @param participants how many, without those who accompany them
 * @param person who leads a group, or the one who travels alone; empty where nobody is named
 */
public record ExportLine(
        MobilityType type,
        boolean complete,
        SchoolSummary sending,
        SchoolSummary receiving,
        LocalDate start,
        LocalDate end,
        int travelDays,
        Transport transport,
        boolean green,
        boolean supported,
        int participants,
        int accompanying,
        String person) {}
