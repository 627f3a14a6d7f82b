package org.twinflow.calendars;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface CalendarMarkRepository extends Repository<CalendarMark, String> {

    CalendarMark save(CalendarMark mark);

    List<CalendarMark> findByUidIn(Collection<String> uids);
}
