package org.twinflow.meetings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.twinflow.people.PersonId;

interface PresenceRepository extends Repository<Presence, UUID> {

    Presence save(Presence presence);

    List<Presence> findByMeetingOrderByCameAt(MeetingId meeting);

    Optional<Presence> findByMeetingAndPerson(MeetingId meeting, PersonId person);
}
