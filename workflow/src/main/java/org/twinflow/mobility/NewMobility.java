package org.twinflow.mobility;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
 * @param aims what the journey is for
 * @param activities what of the plan leads to it and goes on from it; null for all that fits
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
        Set<PersonId> sealedReaders,
        String aims,
        @Nullable Set<UUID> activities) {

    public NewMobility {
        sendingSchools = List.copyOf(sendingSchools);
        stateSchools = Set.copyOf(stateSchools);
        sealedReaders = Set.copyOf(sealedReaders);
        activities = activities == null ? null : Set.copyOf(activities);
    }

    /** One that is tied to all of the plan that fits. */
    public NewMobility(
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
        this(
                project,
                title,
                destination,
                hostSchool,
                sendingSchools,
                stateSchools,
                start,
                end,
                travelDays,
                type,
                transport,
                green,
                accommodation,
                sealedReaders,
                "",
                null);
    }
}
