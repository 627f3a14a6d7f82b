package org.twinflow.meetings;

import java.time.Instant;
import java.util.List;

/**
 * A meeting as somebody asks for it.
 *
 * @param link where people meet, empty while nobody knows
 * @param minutes how long it takes
 * @param times when it could begin
 */
public record NewMeeting(String title, String words, String link, int minutes, List<Instant> times) {

    public NewMeeting {
        title = title.strip();
        words = words.strip();
        link = link.strip();
        times = times.stream().distinct().sorted().toList();
    }
}
