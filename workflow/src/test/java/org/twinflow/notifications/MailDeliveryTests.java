package org.twinflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.RefusedException;

/** What becomes of mail that a server does not take, or sends back. */
class MailDeliveryTests extends MailScene {

    @Test
    void triesAgainWhileTheServerIsAwayAndLeavesTheRestToAnAdministrator() {
        want(teacher, Channel.MAIL);
        give(teacher);
        server.stop();

        run();
        var waiting = letter(teacher);
        assertThat(waiting.state()).isEqualTo(LetterState.WAITING);
        assertThat(waiting.why()).isEqualTo("notices.mail.why.line");
        assertThat(waiting.dueAt()).isAfter(waiting.writtenAt());
        jdbc.sql("update letter set tries = 7, due_at = written_at").update();
        run();
        assertThat(letter(teacher).state()).isEqualTo(LetterState.FAILED);

        server.start();
        sender.setPort(server.getSmtp().getPort());
        var administrator = fixtures.reader(fixtures.anAdministrator());
        assertThatThrownBy(() -> outbox.retry(letter(teacher).id(), fixtures.reader(coordinator)))
                .isInstanceOf(ForbiddenException.class);
        outbox.retry(letter(teacher).id(), administrator);
        run();
        assertThat(mails(address)).hasSize(1);
        assertThatThrownBy(() -> outbox.retry(letter(teacher).id(), administrator))
                .isInstanceOf(RefusedException.class);
        assertThat(outbox.counts(administrator)).containsEntry(LetterState.SENT, 1L);
    }

    @Test
    void takesALetterThatANodeHasLeftBehindWithTheSameMessageId() throws Exception {
        want(teacher, Channel.MAIL);
        give(teacher);
        run();
        var first = mails(address).getFirst().getMessageID();
        jdbc.sql("update letter set state = 'WAITING', leased_until = written_at, due_at = written_at")
                .update();

        run();

        assertThat(mails(address)).hasSize(2);
        assertThat(mails(address).getLast().getMessageID()).isEqualTo(first);
    }

    @Test
    void takesNoteOfAnAddressThatIsGoneAndAsksSomebodyWhoKnowsThePerson() throws Exception {
        want(teacher, Channel.MAIL);
        give(teacher);
        run();
        var token = token(teacher);

        bounces.take("b." + token, report("4.2.2", "delayed"));
        bounces.take(
                "b." + token, Files.writeString(folder.resolve("away.eml"), "Subject: Away\r\n\r\nI am away.\r\n"));
        assertThat(letter(teacher).state()).isEqualTo(LetterState.SENT);
        bounces.take("b." + token, report("5.1.1", "failed"));
        bounces.take("b." + token, report("5.1.1", "failed"));

        assertThat(letter(teacher).state()).isEqualTo(LetterState.BOUNCED);
        assertThat(addresses.of(fixtures.reader(teacher)).orElseThrow().hasFailed())
                .isTrue();
        assertThat(kinds(teacher)).containsOnlyOnce(NoticeKind.ADDRESS_FAILED);
        assertThat(inbox.keys(coordinator, project)).containsExactly("findAnotherWay");
        give(teacher);
        run();
        assertThat(mails(address)).hasSize(1);

        reach(teacher, "new" + address);
        assertThat(inbox.keys(coordinator, project)).isEmpty();
    }
}
