package org.twinflow.mailin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;
import org.twinflow.access.Role;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.library.Folders;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

class MailInTests extends MailScene {

    private static final String DONE = "Twinflow done";

    @Autowired
    Filing filing;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Folders folders;

    /** Such as a report that a mail of ours came back. */
    @Test
    void leavesMailOfOtherFeaturesToThem() throws Exception {
        deliver(mail("MAILER-DAEMON@mail.example", "inbox+b.0000@school.example", "Undelivered"));

        look();

        assertThat(arrived()).isEmpty();
        assertThat(in("INBOX")).isZero();
        assertThat(in(DONE)).isEqualTo(1);
    }

    @Test
    void storesAMailAndWhatIsAttachedToIt() throws Exception {
        var mail = mail(
                from,
                address,
                "=?UTF-8?Q?Liste_des_=C3=A9l=C3=A8ves?=",
                "packing list.txt",
                "boots",
                "plan.txt",
                "bus");
        deliver(mail);

        look();

        assertThat(stored())
                .extracting(DocumentDetails::title)
                .containsExactlyInAnyOrder("Liste des élèves", "packing list", "plan");
        assertThat(stored()).allSatisfy(document -> {
            assertThat(document.level()).isEqualTo(AudienceLevel.TEACHERS);
            assertThat(document.createdBy()).isEqualTo(teacher);
        });
        assertThat(bytes("plan")).isEqualTo("bus");
        assertThat(bytes("Liste des élèves").replace("\r\n", "\n")).isEqualTo(mail);
        assertThat(arrived().getFirst().state()).isEqualTo(ArrivedMail.State.STORED);
        assertThat(in("INBOX")).isZero();
        assertThat(in(DONE)).isEqualTo(1);
        assertThat(mailIn.mailbox().why()).isNull();
    }

    @Test
    void showsWhatComesIntoAFolderThatIsKeptToNobodyElse() throws Exception {
        folders.createFor(project.id(), "", "Mail", "group", Set.of("person:" + teacher), reader(coordinator));
        deliver(mail(from, address, "For the group", "plan.txt", "bus"));

        look();

        assertThat(stored()).hasSize(2);
        assertThat(documents
                        .list(project.id(), "Mail", reader(coordinator), null, 10)
                        .items())
                .isEmpty();
    }

    @Test
    void storesAMailOnceHoweverOftenItComes() throws Exception {
        var mail = mail(from, address, "Twice", "a.txt", "one");
        deliver(mail);
        look();
        deliver("Received: by another way\nDelivered-To: " + INBOX + "\n" + mail);
        look();

        assertThat(stored()).hasSize(2);
        assertThat(arrived()).hasSize(1);
        assertThat(in(DONE)).isEqualTo(2);
    }

    @Test
    void storesAMailOnceThoughItWasNotPutAwayAfterwards() throws Exception {
        var mail = mail(from, address, "Killed", "a.txt", "one");
        deliver(mail);
        postman.take(spooled(mail), true, settings("secret", DataSize.ofMegabytes(5), ""));
        assertThat(in("INBOX")).isEqualTo(1);

        look();

        assertThat(stored()).hasSize(2);
        assertThat(in("INBOX")).isZero();
    }

    @Test
    void goesOnWhereItBrokeOff() throws Exception {
        var mail = mail(from, address, "Halfway", "a.txt", "one", "b.txt", "two");
        var spooled = spooled(mail);
        var letter = LetterReader.read(spooled, folder);
        var to = addresses.of(project.id(), reader(coordinator));
        var row = arrivals.begin(to, letter, java.time.Instant.EPOCH);
        Files.delete(letter.attachments().getLast().content());
        assertThatThrownBy(() -> filing.file(row.id(), to, letter, spooled, reader(teacher)))
                .isInstanceOf(java.io.UncheckedIOException.class);
        assertThat(stored()).hasSize(2);

        deliver(mail);
        look();

        assertThat(stored()).extracting(DocumentDetails::title).containsExactlyInAnyOrder("Halfway", "a", "b");
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void filesWhereItsKeepersSayAndShowsItToWhomTheySay() throws Exception {
        addresses.settle(project.id(), "Post/2026", AudienceLevel.MEMBERS, reader(teacher));
        assertThatThrownBy(() -> addresses.settle(project.id(), "Post", AudienceLevel.PUBLIC, reader(teacher)))
                .isInstanceOf(InvalidException.class);
        deliver(mail(from, address, "For all"));

        look();

        assertThat(documents
                        .list(project.id(), "Post/2026", reader(pupil), null, 10)
                        .items())
                .extracting(DocumentDetails::title)
                .containsExactly("For all");
    }

    @Test
    void tellsOnlyThoseWhoKeepTheLibrary() {
        assertThatThrownBy(() -> addresses.of(project.id(), reader(pupil))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> addresses.renew(project.id(), reader(pupil))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> mailIn.latest(project.id(), reader(stranger))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> addresses.close(project.id(), reader(stranger)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void keepsWhatTeachersWereSentFromPupilsWhoKeepTheLibrary() throws Exception {
        var helper = fixtures.aPerson("helper", fixtures.aSchool("FR"));
        fixtures.admit(project, helper, Role.PUPIL_ADMIN);
        deliver(mail(from, address, "About Lena"));

        look();

        assertThat(mailIn.latest(project.id(), reader(helper))).isEmpty();
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void saysThatTheMailboxCannotBeReadAndLosesNothing() throws Exception {
        deliver(mail(from, address, "Patient"));
        rounds.run(settings("wrong", DataSize.ofMegabytes(5), ""));
        assertThat(mailIn.mailbox().why()).isEqualTo("mailin.mailbox.sign-in");
        var gone = settings("secret", DataSize.ofMegabytes(5), "");
        server.stop();
        rounds.run(gone);
        assertThat(mailIn.mailbox().why()).isEqualTo("mailin.mailbox.line");
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
