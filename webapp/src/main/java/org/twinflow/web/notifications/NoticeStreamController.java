package org.twinflow.web.notifications;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.twinflow.access.Reader;

/** Rings the bell of a page that is open. */
@Controller
class NoticeStreamController {

    private final NoticeStreams streams;

    NoticeStreamController(NoticeStreams streams) {
        this.streams = streams;
    }

    /** How it stands is said at once: a tab that was away needs no more to catch up than it does to begin. */
    @GetMapping(path = "/notices/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(Reader reader, HttpSession session, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        return streams.open(reader.person(), session.getId());
    }
}
