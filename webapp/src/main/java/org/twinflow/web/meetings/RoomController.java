package org.twinflow.web.meetings;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twinflow.access.Reader;
import org.twinflow.groups.DivisionId;
import org.twinflow.meetings.IceBreakers;
import org.twinflow.meetings.MeetingId;
import org.twinflow.meetings.MeetingRooms;
import org.twinflow.meetings.Meetings;
import org.twinflow.meetings.VideoRefusals;
import org.twinflow.people.PersonId;
import org.twinflow.projects.Projects;
import org.twinflow.web.shell.Texts;
import org.twinflow.web.shell.Toast;

/** The rooms of a meeting: opening them, going in, and who may not; on the page of the meeting. */
@Controller
@RequestMapping("/projects/{slug}/meetings")
class RoomController {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private final Projects projects;
    private final Meetings meetings;
    private final MeetingRooms rooms;
    private final IceBreakers breakers;
    private final VideoRefusals refusals;
    private final Texts texts;

    RoomController(
            Projects projects,
            Meetings meetings,
            MeetingRooms rooms,
            IceBreakers breakers,
            VideoRefusals refusals,
            Texts texts) {
        this.projects = projects;
        this.meetings = meetings;
        this.rooms = rooms;
        this.breakers = breakers;
        this.refusals = refusals;
        this.texts = texts;
    }

    @PostMapping("/{meeting}/start")
    String start(@PathVariable String slug, @PathVariable MeetingId meeting, Reader reader, RedirectAttributes flash) {
        mustBeOf(slug, meeting, reader);
        rooms.start(meeting, reader);
        return done("meetings.rooms.started", flash);
    }

    @PostMapping("/{meeting}/close")
    String close(@PathVariable String slug, @PathVariable MeetingId meeting, Reader reader, RedirectAttributes flash) {
        mustBeOf(slug, meeting, reader);
        rooms.close(meeting, reader);
        return done("meetings.rooms.ended", flash);
    }

    @PostMapping("/{meeting}/join")
    String join(@PathVariable String slug, @PathVariable MeetingId meeting, Reader reader, RedirectAttributes flash) {
        mustBeOf(slug, meeting, reader);
        rooms.join(meeting, reader);
        return done("meetings.rooms.noted", flash);
    }

    @PostMapping("/{meeting}/room")
    String meetAt(
            @PathVariable String slug,
            @PathVariable MeetingId meeting,
            @RequestParam(defaultValue = "") String link,
            Reader reader,
            RedirectAttributes flash) {
        mustBeOf(slug, meeting, reader);
        rooms.meetAt(meeting, link, reader);
        return done("meetings.rooms.saved", flash);
    }

    /** @param division empty for no rooms of groups */
    @PostMapping("/{meeting}/breakouts")
    String arrange(
            @PathVariable String slug,
            @PathVariable MeetingId meeting,
            @RequestParam(defaultValue = NOBODY) UUID division,
            Reader reader,
            RedirectAttributes flash) {
        mustBeOf(slug, meeting, reader);
        if (division.equals(UUID.fromString(NOBODY))) {
            rooms.dissolve(meeting, reader);
            return done("meetings.rooms.dissolved", flash);
        }
        rooms.arrange(meeting, new DivisionId(division), reader);
        return done("meetings.rooms.arranged", flash);
    }

    @PostMapping("/{meeting}/breakouts/{breakout}")
    String paste(
            @PathVariable String slug,
            @PathVariable MeetingId meeting,
            @PathVariable UUID breakout,
            @RequestParam(defaultValue = "") String link,
            Reader reader,
            RedirectAttributes flash) {
        mustBeOf(slug, meeting, reader);
        rooms.paste(meeting, breakout, link, reader);
        return done("meetings.rooms.saved", flash);
    }

    @PostMapping("/{meeting}/split")
    String split(
            @PathVariable String slug,
            @PathVariable MeetingId meeting,
            @RequestParam(defaultValue = "true") boolean open,
            Reader reader,
            RedirectAttributes flash) {
        mustBeOf(slug, meeting, reader);
        rooms.split(meeting, open, reader);
        return done(open ? "meetings.rooms.split" : "meetings.rooms.joined", flash);
    }

    /** @param own one that is written for this meeting, or empty */
    @PostMapping("/{meeting}/cards")
    String play(
            @PathVariable String slug,
            @PathVariable MeetingId meeting,
            @RequestParam(defaultValue = "") List<String> card,
            @RequestParam(defaultValue = "") String own,
            Reader reader,
            RedirectAttributes flash) {
        mustBeOf(slug, meeting, reader);
        breakers.choose(meeting, card, own, reader);
        return done("meetings.cards.saved", flash);
    }

    @PostMapping("/video")
    String refuse(
            @PathVariable String slug,
            @RequestParam(defaultValue = NOBODY) UUID pupil,
            @RequestParam(defaultValue = "true") boolean refused,
            Reader reader,
            RedirectAttributes flash) {
        refusals.note(projects.bySlug(slug, reader).id(), new PersonId(pupil), refused, reader);
        flash.addFlashAttribute("toast", Toast.done(texts.of("meetings.video.noted")));
        return "redirect:/projects/{slug}/meetings";
    }

    private void mustBeOf(String slug, MeetingId meeting, Reader reader) {
        var project = projects.bySlug(slug, reader);
        reader.mustSee(meetings.get(meeting, reader).project().equals(project.id()), meeting);
    }

    private String done(String key, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", Toast.done(texts.of(key)));
        return "redirect:/projects/{slug}/meetings/{meeting}";
    }
}
