package org.twinflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** Servers that refuse for good or for now, and what somebody does about an address that is gone. */
class UnreachedTests extends MailScene {

    @Autowired
    Unreached unreached;

    @Autowired
    ReachingLines lines;

    @Test
    void refusedForGoodBecomesATaskWithTheAddressAndLaterIsTriedAgain() throws Exception {
        want(teacher, Channel.MAIL);
        give(teacher);
        try (var later = new SternServer("451 4.7.1 greylisted, try again later")) {
            sender.setPort(later.port());
            run();
            assertThat(later.asked()).isEqualTo(1);
        }
        assertThat(letter(teacher).state()).isEqualTo(LetterState.WAITING);
        assertThat(inbox.keys(coordinator, project)).isEmpty();

        jdbc.sql("update letter set due_at = written_at").update();
        try (var never = new SternServer("550 5.1.1 no such user")) {
            sender.setPort(never.port());
            run();
            run();
            assertThat(never.asked()).isEqualTo(1);
        }
        assertThat(letter(teacher).state()).isEqualTo(LetterState.BOUNCED);
        assertThat(inbox.keys(coordinator, project)).containsExactly(Unreached.TASK);
        var shown = unreached.get(teacher, fixtures.reader(coordinator));
        assertThat(lines.lines(Bounces.PROCESS, List.of(teacher.toString()), Locale.ENGLISH))
                .containsValue(shown.name() + " · " + address);
        assertThat(shown.address()).isEqualTo(address);
        assertThat(shown.why()).isEqualTo("notices.mail.why.address");
        assertThatThrownBy(() -> unreached.get(teacher, fixtures.reader(partner)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> unreached.stop(teacher, fixtures.reader(teacher)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void asksAtTheRightAddressAndWaitsForThePerson() throws Exception {
        bounce();
        var by = fixtures.reader(coordinator);
        assertThatThrownBy(() -> unreached.correct(teacher, "nowhere", by)).isInstanceOf(InvalidException.class);

        unreached.correct(teacher, "Right" + address, by);

        assertThat(inbox.keys(coordinator, project)).isEmpty();
        give(teacher);
        run();
        assertThat(subjects("right" + address)).containsExactly("CONFIRM of 0");
        addresses.confirm(token(teacher), fixtures.reader(teacher));
        give(teacher);
        run();
        assertThat(subjects("right" + address)).contains("NOTICE of 1");
    }

    @Test
    void sendsNoMoreMailOrTakesNoteThatSomebodyWasTold() throws Exception {
        bounce();
        unreached.stop(teacher, fixtures.reader(coordinator));
        assertThat(addresses.of(fixtures.reader(teacher)).orElseThrow().isStopped())
                .isTrue();
        assertThat(inbox.keys(coordinator, project)).isEmpty();

        reach(teacher, "again" + address);
        give(teacher);
        bounce();
        unreached.told(teacher, Unreached.Way.PAPER, fixtures.reader(coordinator));
        assertThat(inbox.keys(coordinator, project)).isEmpty();
    }

    private void bounce() throws Exception {
        want(teacher, Channel.MAIL);
        give(teacher);
        run();
        bounces.take("b." + token(teacher), report("5.1.1", "failed"));
        assertThat(inbox.keys(coordinator, project)).containsExactly(Unreached.TASK);
    }
}
