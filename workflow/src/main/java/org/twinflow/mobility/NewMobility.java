package org.twinflow.mobility;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;

/**
 * What is known of a mobility when it is planned.
 *
 * @param destination the town
 * @param sendingSchools the first leads: its head lets the travellers go
 * @param stateSchools those of them that are state schools
 * @param travelDays on top of the days there
 * @param green whether the programme is asked to pay for green travel
 * @param sealedReaders who opens medical papers
 */
public record NewMobility(
        ProjectId project,
        String title,
        String destination,
        SchoolId hostSchool,
        List<SchoolId> sendingSchools,
        Set<SchoolId> stateSchools,
        LocalDate start,
        LocalDate end,
        int travelDays,
        MobilityType type,
        Transport transport,
        boolean green,
        Accommodation accommodation,
        Set<PersonId> sealedReaders) {

    public NewMobility {
        sendingSchools = List.copyOf(sendingSchools);
        stateSchools = Set.copyOf(stateSchools);
        sealedReaders = Set.copyOf(sealedReaders);
    }
}
