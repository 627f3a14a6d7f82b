package org.twinflow.web.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Persons;
import org.twinflow.access.Access;
import org.twinflow.access.NewGrant;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.NewParticipant;
import org.twinflow.mobility.TravellerFacts;
import org.twinflow.people.NewPerson;
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.Visits;
import org.twinflow.web.planning.AroundJourneys;

/** A coordinator has planned a mobility, and one pupil travels. */
abstract class MobilityPagesScene {

    static final byte[] PDF = "%PDF-1.4 scanned".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Visits visits;

    @Autowired
    Partnership partnership;

    @Autowired
    AroundJourneys around;

    @Autowired
    Access access;

    @Autowired
    People people;

    @Autowired
    Mobilities mobilities;

    Partners partners;
    PersonSummary mother;
    PersonSummary administrator;
    MobilityId mobility;
    DossierId dossier;

    @BeforeEach
    void aMobilityOfOnePupil() {
        partners = partnership.make();
        around.plan(partners.project(), partners.coordinator().id());
        mother = person("Claire");
        administrator = person("Ada");
        access.grant(NewGrant.of(administrator.id(), Role.ADMINISTRATOR, Scope.platform(), null));
        assertThat(visits.post("/mobilities", partners.coordinator(), form())).hasStatus3xxRedirection();
        var coordinator = access.reader(partners.coordinator().id());
        mobility = mobilities.visibleTo(coordinator).getFirst().id();
        dossier = mobilities.addParticipant(
                mobility,
                new NewParticipant(partners.pupil().id(), TravellerFacts.minor("FR"), List.of(mother.id())),
                coordinator);
    }

    final String[] form() {
        return new String[] {
            "project", partners.project().id().toString(),
            "title", "Spring in Gdynia",
            "destination", "Gdynia",
            "hostSchool", host(),
            "sendingSchools", sender(),
            "start", start().toString(),
            "end", start().plusDays(7).toString(),
            "travelDays", "2",
            "type", "GRP",
            "transport", "TRAIN",
            "green", "true",
            "accommodation", "FAMILY",
            "sealedReaders", partners.teacher().id().toString()
        };
    }

    final String sender() {
        return partners.project().schools().getFirst().id().toString();
    }

    final String host() {
        return partners.project().schools().getLast().id().toString();
    }

    static LocalDate start() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(100);
    }

    final PersonSummary person(String name) {
        return people.person(people.enrol(new NewPerson(
                "m" + UUID.randomUUID(),
                name,
                "Tester",
                partners.project().schools().getFirst().id(),
                Locale.ENGLISH,
                ZoneOffset.UTC,
                Persons.PASSWORD)));
    }

    final String at(String room) {
        return "/mobilities/" + mobility + room;
    }

    final MvcTestResult upload(String path, PersonSummary person, byte[] content) {
        return visits.upload(path, person, new MockMultipartFile("file", "scan.pdf", "application/pdf", content));
    }
}
