package org.twinflow.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinflow.documents.AudienceLevel.FAMILIES;
import static org.twinflow.documents.AudienceLevel.MEMBERS;
import static org.twinflow.documents.AudienceLevel.PUBLIC;
import static org.twinflow.documents.AudienceLevel.TEACHERS;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

class CommentTests extends LibraryScene {

    @Autowired
    Comments comments;

    @Test
    void keepsWhatIsSaidForThoseOfTheProjectWhoSeeTheDocument() {
        var plan = store("Plan", "", PUBLIC, teacher);
        comments.say(plan.id(), " Wednesday is too full. ", reader(pupil));
        comments.say(plan.id(), "Wednesday is too full.", reader(pupil));

        assertThat(comments.of(plan.id(), reader(teacher)))
                .extracting(Comment::text, Comment::author, Comment::mayDelete)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Wednesday is too full.", pupil, true));
        assertThat(comments.of(plan.id(), reader(stranger))).isEmpty();
        assertThatThrownBy(() -> comments.say(plan.id(), "Hello", reader(stranger)))
                .isInstanceOf(ForbiddenException.class);
        care.show(plan.id(), TEACHERS, reader(teacher));
        assertThatThrownBy(() -> comments.of(plan.id(), reader(pupil))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void keepsWhatIsSaidFromFamilies() {
        var letter = store("Letter", "", FAMILIES, teacher);
        comments.say(letter.id(), "One of the parents has not paid.", reader(teacher));

        assertThat(documents.get(letter.id(), reader(guardian)).title()).isEqualTo("Letter");
        assertThat(comments.of(letter.id(), reader(guardian))).isEmpty();
        assertThat(comments.mayComment(letter.id(), reader(guardian))).isFalse();
        assertThatThrownBy(() -> comments.say(letter.id(), "Which one?", reader(guardian)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void letsItsAuthorAndTheKeepersTakeACommentAway() {
        var plan = store("Plan", "", MEMBERS, teacher);
        var other = store("Other", "", MEMBERS, teacher);
        var said = comments.say(plan.id(), "By the teacher", reader(teacher));
        var mine = comments.say(plan.id(), "By the pupil", reader(pupil));

        assertThatThrownBy(() -> comments.delete(plan.id(), said.id(), reader(pupil)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> comments.delete(other.id(), said.id(), reader(teacher)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> comments.delete(plan.id(), UUID.randomUUID(), reader(teacher)))
                .isInstanceOf(NotFoundException.class);
        comments.delete(plan.id(), mine.id(), reader(coordinator));
        comments.delete(plan.id(), said.id(), reader(teacher));
        assertThat(comments.of(plan.id(), reader(teacher))).isEmpty();
    }

    @Test
    void refusesEmptyAndEndlessComments() {
        var plan = store("Plan", "", MEMBERS, teacher);
        assertThatThrownBy(() -> comments.say(plan.id(), "  ", reader(teacher))).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> comments.say(plan.id(), "x".repeat(2001), reader(teacher)))
                .isInstanceOf(InvalidException.class);
    }
}
