package org.twinflow.meetings;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface BreakoutRepository extends Repository<Breakout, UUID> {

    Breakout save(Breakout breakout);

    void delete(Breakout breakout);

    /** Removes rows before others with the same group come. */
    void flush();

    List<Breakout> findByMeetingOrderByPlace(MeetingId meeting);
}
