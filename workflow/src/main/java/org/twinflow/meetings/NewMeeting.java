package org.twinflow.meetings;

import java.time.Instant;
import java.util.List;

/**
 * A meeting as somebody asks for it.
 *
 * @param link where people meet, empty while nobody knows
 * @param minutes how long it takes
 * @param times when it could begin
 * @param quorum how many schools must have answered for the poll to end by itself; 0 for never
 */
public record NewMeeting(String title, String words, String link, int minutes, List<Instant> times, int quorum) {

    public NewMeeting(String title, String words, String link, int minutes, List<Instant> times) {
        this(title, words, link, minutes, times, 0);
    }

    public NewMeeting {
        title = title.strip();
        words = words.strip();
        link = link.strip();
        times = times.stream().distinct().sorted().toList();
    }
}
