package org.twinflow.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.documents.Classification;
import org.twinflow.documents.ContentState;
import org.twinflow.documents.Contents;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.NotFoundException;

/** What is kept how long, and what happens on the day after. */
@SpringBootTest
class RetentionTests {

    @Autowired
    private Retentions retentions;

    @Autowired
    private Deletions deletions;

    @Autowired
    private Holds holds;

    @Autowired
    private Documents documents;

    @Autowired
    private Contents contents;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Clock clock;

    private Reader administrator;
    private PersonId pupil;
    private ProjectId project;
    private LocalDate today;

    @BeforeEach
    void aPupilInAProject() {
        var school = fixtures.aSchool("FR");
        project = fixtures.aProject(fixtures.aTeacher(school), school);
        pupil = fixtures.aPerson("pupil", school);
        fixtures.admit(project, pupil, Role.PUPIL);
        administrator = fixtures.reader(fixtures.anAdministrator());
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @ParameterizedTest
    @CsvSource({
        "AUDIT, false, FINAL_PAYMENT, DELETE_KEEP_FACTS, 2027-06-30, 2032-06-30",
        "AUDIT, true, FINAL_PAYMENT, DELETE_KEEP_FACTS, 2027-06-30, 2030-06-30",
        "AUDIT, false, FINAL_PAYMENT, DELETE_KEEP_FACTS, 2028-02-29, 2033-02-28",
        "TRAVEL, false, MOBILITY_END, DELETE, 2027-05-21, 2027-06-20",
        "TRAVEL, true, MOBILITY_END, DELETE, 2027-01-31, 2027-03-02",
        "HEALTH, false, MOBILITY_END, ERASE, 2027-05-21, 2027-05-28",
        "HEALTH, true, MOBILITY_END, ERASE, 2027-12-28, 2028-01-04",
        "CONSENT, false, VALIDITY_END, DELETE, 2027-08-31, 2032-08-31",
        "PUPIL, false, SCHOOL_YEAR_END, ANONYMISE, 2027-08-31, 2028-02-29",
        "CHAT, false, WRITTEN, DELETE, 2027-01-01, 2027-04-01",
        "LABEL, false, DECIDED, ANONYMISE, 2027-10-01, 2032-10-01",
        "JURY, false, APPEAL_END, AGGREGATE, 2027-10-01, 2028-10-01",
        "SECURITY, false, WRITTEN, DELETE, 2027-10-01, 2028-10-01"
    })
    void keepsEachClassAsTheTableSays(
            RetentionClass kind,
            boolean smallGrant,
            RetentionRule.Start start,
            RetentionRule.Action action,
            LocalDate from,
            LocalDate until) {
        var rule = retentions.rule(kind, smallGrant, false);

        assertThat(rule.start()).isEqualTo(start);
        assertThat(rule.action()).isEqualTo(action);
        assertThat(rule.until(from)).isEqualTo(until);
        assertThat(rule.basis()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(RetentionClass.class)
    void endsNothingThatIsHeld(RetentionClass kind) {
        assertThat(retentions.rule(kind, false, true).action()).isEqualTo(RetentionRule.Action.KEEP);
        assertThat(retentions.rule(kind, true, true).action()).isEqualTo(RetentionRule.Action.KEEP);
    }

    @Test
    void deletesOnTheDayAfterAndLeavesACertificate() throws IOException {
        var form = paper("Allergic to nuts " + UUID.randomUUID());
        var card = paper("Identity card " + UUID.randomUUID());
        retentions.keep(form.id(), RetentionClass.HEALTH, today.minusDays(8));
        retentions.keep(card.id(), RetentionClass.HEALTH, today.minusDays(7));

        retentions.endWhatIsOver();

        assertThatThrownBy(() -> documents.contentFor(form.id(), null)).isInstanceOf(NotFoundException.class);
        assertThat(documents.contentFor(card.id(), null).stream()).isNotEmpty();
        assertThat(deletions.certificates(administrator))
                .filteredOn(certificate -> certificate.document().equals(form.id()))
                .singleElement()
                .satisfies(certificate -> {
                    assertThat(certificate.rule()).isEqualTo("RETENTION");
                    assertThat(certificate.retentionClass()).isEqualTo("health");
                    assertThat(certificate.keptUntil()).isEqualTo(today.minusDays(1));
                    assertThat(certificate.trashedAt()).isNull();
                });
    }

    @Test
    void keepsWhatIsHeldUntilItIsReleased() throws IOException {
        var form = paper("Wanted by an inspection " + UUID.randomUUID());
        retentions.keep(form.id(), RetentionClass.TRAVEL, today.minusDays(90));
        var hold = holds.place(form.id().toString(), "An inspection", administrator);

        retentions.endWhatIsOver();
        assertThat(documents.contentFor(form.id(), null).stream()).isNotEmpty();
        holds.release(hold, administrator);
        retentions.endWhatIsOver();

        assertThatThrownBy(() -> documents.contentFor(form.id(), null)).isInstanceOf(NotFoundException.class);
    }

    /** A copy of the last paper cannot be read either, for the key goes with it. */
    @Test
    void destroysTheKeyWithTheLastPaperOfAPerson() {
        var form = paper("The last of her papers " + UUID.randomUUID());
        var content = contents.after("", Integer.MAX_VALUE).stream()
                .filter(each -> each.hash().equals(form.sha256()))
                .findFirst()
                .orElseThrow();
        assertThat(contents.verify(content)).isEqualTo(ContentState.WHOLE);
        retentions.keep(form.id(), RetentionClass.HEALTH, today.minusDays(30));

        retentions.endWhatIsOver();

        assertThat(contents.verify(content)).isEqualTo(ContentState.MISSING);
        assertThat(contents.find(content)).isEmpty();
    }

    private DocumentDetails paper(String text) {
        return documents.file(
                NewDocument.personal(
                        pupil,
                        Classification.HEALTH,
                        project.id(),
                        "Health form",
                        Set.of("person:" + pupil),
                        Upload.of("health.txt"),
                        "en"),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                pupil);
    }
}
