package org.twinflow.mailin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;
import org.twinflow.access.Role;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.library.Space;
import org.twinflow.shared.ForbiddenException;

/** Mail that is not taken, or not believed. */
class RefusedMailTests extends MailScene {

    private static final String REFUSED = "Twinflow refused";

    @Autowired
    Space space;

    @Test
    void refusesProgramsAndTakesTheRest() throws Exception {
        deliver(mail(from, address, "Game", "game.exe", "MZ\u0090\u0000 This program", "rules.txt", "no cheating"));

        look();

        assertThat(stored())
                .extracting(DocumentDetails::title)
                .contains("rules")
                .doesNotContain("game");
        var mail = arrived().getFirst();
        assertThat(mail.state()).isEqualTo(ArrivedMail.State.PARTLY);
        assertThat(mail.parts().get(1).why()).isEqualTo(Refusal.of("documents.program", "game.exe"));
    }

    @Test
    void refusesWhomTheProjectDoesNotKnow() throws Exception {
        senders.change("elsewhere@lycee.example", reader(stranger));
        deliver(mail("elsewhere@lycee.example", address, "Let me in", "a.txt", "one"));
        deliver(mail("nobody@lycee.example", address, "Me too", "a.txt", "one"));

        look();

        assertThat(stored()).isEmpty();
        assertThat(arrived()).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.why()).isEqualTo(Refusal.of("mailin.why.stranger"));
            assertThat(mail.parts()).isEmpty();
        });
        assertThat(in(REFUSED)).isEqualTo(2);
    }

    @Test
    void refusesAnAddressThatTwoMembersCallTheirs() throws Exception {
        senders.change(from, reader(coordinator));
        deliver(mail(from, address, "Whose"));

        look();

        assertThat(stored()).isEmpty();
        assertThat(why()).isEqualTo("mailin.why.two");
    }

    @Test
    void refusesFamiliesAndLeavesPupilsWithoutAnAddress() throws Exception {
        var guardian = fixtures.aPerson("guardian", fixtures.aSchool("FR"));
        fixtures.admit(project, guardian, Role.GUARDIAN);
        senders.change("family@home.example", reader(guardian));
        assertThatThrownBy(() -> senders.change("p@home.example", reader(pupil)))
                .isInstanceOf(ForbiddenException.class);
        assertThat(senders.mayHave(reader(pupil))).isFalse();
        deliver(mail("family@home.example", address, "From home"));

        look();

        assertThat(stored()).isEmpty();
        assertThat(why()).isEqualTo("documents.upload.forbidden");
    }

    @Test
    void refusesMailToAnAddressThatWasRenewedOrEnded() throws Exception {
        addresses.renew(project.id(), reader(coordinator));
        deliver(mail(from, address, "Old"));
        look();
        assertThat(why()).isEqualTo("mailin.why.former");

        var next =
                String.valueOf(addresses.of(project.id(), reader(coordinator)).address());
        addresses.close(project.id(), reader(coordinator));
        deliver(mail(from, next, "Ended"));
        look();

        assertThat(addresses.of(project.id(), reader(coordinator)).address()).isNull();
        assertThat(arrived())
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.why()).isNotNull());
        assertThat(stored()).isEmpty();
    }

    @Test
    void putsAsideWhatNamesNoProject() throws Exception {
        var before = mailIn.mailbox().unaddressed();
        deliver(mail(from, INBOX, "Hello"));
        deliver(mail(from, "inbox+guessed@school.example", "Hello"));

        look();

        assertThat(in(REFUSED)).isEqualTo(2);
        assertThat(mailIn.mailbox().unaddressed()).isEqualTo(before + 2);
    }

    @Test
    void refusesWhatIsTooLargeWithoutFetchingIt() throws Exception {
        deliver(mail(from, address, "Large", "a.txt", "x".repeat(50_000)));

        rounds.run(settings("secret", DataSize.ofKilobytes(20), ""));

        assertThat(why()).isEqualTo("mailin.why.large");
        assertThat(stored()).isEmpty();
    }

    @Test
    void refusesWhatWouldNotFitIntoTheSpaceOfTheProject() throws Exception {
        space.give(project.id(), 1_000_000L, reader(fixtures.anAdministrator()));
        deliver(mail(from, address, "Full", "a.txt", "x".repeat(900_000)));

        look();

        assertThat(arrived().getFirst().state()).isEqualTo(ArrivedMail.State.PARTLY);
        assertThat(arrived().getFirst().parts())
                .filteredOn(part -> part.why() != null)
                .singleElement()
                .satisfies(part ->
                        assertThat(Objects.requireNonNull(part.why()).code()).isEqualTo("library.space.full"));
    }

    @Test
    void believesASenderOnlyAsTheMailServerDoes() throws Exception {
        var proof = "Authentication-Results: mx.school.example; spf=fail; dmarc=%s header.from=lycee.example\n";
        deliver(proof.formatted("fail") + proof.formatted("pass") + mail(from, address, "Forged"));
        deliver(mail(from, address, "Unproved"));
        deliver("Authentication-Results: mx.evil.example; dmarc=pass\n" + mail(from, address, "Elsewhere"));
        rounds.run(settings("secret", DataSize.ofMegabytes(5), "mx.school.example"));
        assertThat(stored()).isEmpty();
        assertThat(arrived())
                .hasSize(3)
                .allSatisfy(mail -> assertThat(mail.why()).isEqualTo(Refusal.of("mailin.why.unproved")));

        deliver(proof.formatted("pass") + mail(from, address, "Proved"));
        rounds.run(settings("secret", DataSize.ofMegabytes(5), "mx.school.example"));

        assertThat(stored()).extracting(DocumentDetails::title).containsExactly("Proved");
    }

    private String bytes(String title) throws Exception {
        var document = stored().stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
        try (var content = documents.content(document.id(), null, reader(teacher))) {
            return new String(content.stream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
