package org.twinflow.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.inbox.InboxQuery;
import org.twinflow.inbox.InboxView;
import org.twinflow.people.PersonId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.NotFoundException;

/** What data protection officers see and sign, and what they do not see. */
@SuppressWarnings("NullAway.Init")
class DataProtectionTests extends ClosingScene {

    @Autowired
    DataProtection protection;

    PersonId officer;
    PersonId elsewhere;

    @BeforeEach
    void officersOfTwoSchools() {
        officer = fixtures.aPerson("officer", poland);
        fixtures.grant(officer, Role.DATA_PROTECTION_OFFICER, Scope.school(poland));
        var spain = fixtures.aSchool("ES");
        elsewhere = fixtures.aPerson("elsewhere", spain);
        fixtures.grant(elsewhere, Role.DATA_PROTECTION_OFFICER, Scope.school(spain));
    }

    @Test
    void signWhatWasDeletedOfTheirSchoolsAndNobodyElseDoes() throws IOException {
        close();
        jobs.ringTimers(Closings.PROCESS, id(), "accountsOver");
        jobs.runDue();

        assertThat(waitsFor(officer)).isTrue();
        assertThat(waitsFor(elsewhere)).isFalse();
        assertThat(waitsFor(fixtures.anAdministrator())).isFalse();
        assertThat(protection.get(project, by(officer)).state()).isEqualTo(ClosingState.PURGED);
        assertThatThrownBy(() -> protection.certificate(project, by(officer))).isInstanceOf(NotFoundException.class);

        var task = tasks.view(by(officer), query()).items().stream()
                .filter(each -> each.key().equals("signPurge"))
                .findFirst()
                .orElseThrow();
        inbox.complete(officer, task.id(), Map.of("seen", true, "remark", "Looked at."));
        jobs.runDue();

        var paper = certificate();
        assertThat(documents.get(paper, by(officer)).mediaType()).isEqualTo("application/pdf");
        assertThatThrownBy(() -> documents.get(paper, by(elsewhere))).isInstanceOf(NotFoundException.class);
        try (var pdf = protection.certificate(project, by(officer))) {
            assertThat(pdf.stream().readNBytes(4)).asString().isEqualTo("%PDF");
        }
        assertThat(protection.get(project, by(officer)).certificate()).isTrue();
    }

    @Test
    void seeNumbersAndDaysOfTheirSchoolsAndNoPaper() {
        var table = document("Water table");
        assertThat(protection.of(by(officer)))
                .filteredOn(sheet -> sheet.project().equals(project))
                .singleElement()
                .satisfies(sheet -> {
                    assertThat(sheet.kept())
                            .singleElement()
                            .satisfies(kept -> assertThat(kept.count()).isEqualTo(1));
                    assertThat(sheet.toString()).doesNotContain("Water table");
                });
        assertThatThrownBy(() -> documents.get(table, by(officer))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> projects.get(project, by(officer))).isInstanceOf(NotFoundException.class);

        assertThat(protection.of(by(elsewhere))).isEmpty();
        assertThatThrownBy(() -> protection.get(project, by(elsewhere))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> protection.lines(project, by(elsewhere))).isInstanceOf(NotFoundException.class);
        for (var other : new PersonId[] {helene, pupil, fixtures.anAdministrator()}) {
            assertThatThrownBy(() -> protection.of(by(other))).isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> protection.get(project, by(other))).isInstanceOf(ForbiddenException.class);
        }
    }

    private boolean waitsFor(PersonId person) {
        return tasks.view(by(person), query()).items().stream()
                .anyMatch(
                        each -> each.key().equals("signPurge") && each.subject().equals(id()));
    }

    private static InboxQuery query() {
        return new InboxQuery(InboxView.ME, null, "", 200, null, Locale.ENGLISH);
    }
}
