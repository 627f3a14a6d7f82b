package org.twinflow.web.meetings;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.twinflow.access.Reader;
import org.twinflow.groups.DivisionDetails;
import org.twinflow.groups.Divisions;
import org.twinflow.meetings.Card;
import org.twinflow.meetings.IceBreakers;
import org.twinflow.meetings.MeetingId;
import org.twinflow.meetings.MeetingRooms;
import org.twinflow.meetings.MeetingsProperties;
import org.twinflow.meetings.VideoRefusals;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.Member;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.web.shell.Choice;

/** What the page of a meeting shows of its rooms. */
@Component
class RoomModel {

    private final MeetingRooms rooms;
    private final IceBreakers breakers;
    private final VideoRefusals refusals;
    private final Divisions divisions;
    private final Projects projects;
    private final MeetingsProperties properties;

    RoomModel(
            MeetingRooms rooms,
            IceBreakers breakers,
            VideoRefusals refusals,
            Divisions divisions,
            Projects projects,
            MeetingsProperties properties) {
        this.rooms = rooms;
        this.breakers = breakers;
        this.refusals = refusals;
        this.divisions = divisions;
        this.projects = projects;
        this.properties = properties;
    }

    void put(ProjectSummary project, MeetingId meeting, Reader reader, Model model) {
        var leads = reader.teachesIn(project.id().id());
        var cards = breakers.of(meeting, reader);
        model.addAttribute("rooms", rooms.of(meeting, reader));
        model.addAttribute("leads", leads);
        model.addAttribute("cards", cards);
        model.addAttribute("chosenCards", cards.stream().filter(Card::chosen).toList());
        model.addAttribute("makesRooms", properties.makesRooms());
        model.addAttribute(
                "divisions",
                leads
                        ? divisions.of(project.id(), reader).stream()
                                .filter(DivisionDetails::isPublished)
                                .map(division -> Choice.of(division.id(), division.title()))
                                .toList()
                        : List.of());
    }

    /** Who must not be in video meetings, and of whom the reader may say so. */
    void putRefusals(ProjectSummary project, Reader reader, Model model) {
        if (!reader.teachesIn(project.id().id())) {
            return;
        }
        var refused = refusals.of(project.id(), reader);
        var ids = refused.stream().map(PersonSummary::id).toList();
        model.addAttribute("refused", refused);
        model.addAttribute(
                "pupils",
                projects.members(project.id(), reader).stream()
                        .filter(Member::isPupil)
                        .map(Member::person)
                        .filter(person -> reader.coordinates(project.id().id())
                                || (person.school() != null && person.school().equals(reader.school())))
                        .filter(person -> !ids.contains(person.id()))
                        .sorted(Comparator.comparing(PersonSummary::name))
                        .map(person -> Choice.of(person.id(), person.name()))
                        .toList());
    }
}
