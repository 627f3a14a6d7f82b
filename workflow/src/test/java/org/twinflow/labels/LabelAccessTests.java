package org.twinflow.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.engine.Jobs;
import org.twinflow.labels.LabelFixtures.Setting;
import org.twinflow.people.PersonId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Who sees what of an application, and what two people do at the same moment. */
@SpringBootTest
class LabelAccessTests {

    @Autowired
    LabelFixtures labels;

    @Autowired
    LabelApplications applications;

    @Autowired
    LabelReviews reviews;

    @Autowired
    LabelDecisions decisions;

    @Autowired
    LabelCertificates certificates;

    @Autowired
    JdbcClient rows;

    @Autowired
    Jobs jobs;

    @Test
    void showsAnApplicationToThoseItConcernsAndToNobodyElse() {
        var setting = labels.aSetting("CZ");
        var id = labels.oneUnderReview(setting);
        var colleague = labels.people.aTeacher(setting.school());
        labels.people.admit(setting.project(), colleague, Role.TEACHER);
        var foreign = labels.people.aPerson("officer", labels.people.aSchool("SK"));
        labels.people.grant(foreign, Role.LABEL_OFFICER, Scope.country("SK"));

        for (var person : List.of(setting.teacher(), setting.coordinator(), setting.officer())) {
            assertThatCode(() -> get(id, person)).doesNotThrowAnyException();
        }
        var strangers = List.of(
                colleague,
                foreign,
                labels.asked(id).getFirst(),
                labels.aReviewer("CZ"),
                labels.people.anAdministrator(),
                labels.people.aTeacher(labels.people.aSchool("CZ")));
        for (var person : strangers) {
            assertThatThrownBy(() -> get(id, person)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> decisions.compare(id, labels.reader(person), Locale.ENGLISH))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> decisions.compare(id, labels.reader(setting.teacher()), Locale.ENGLISH))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> applications.save(id, Map.of(), Map.of(), null, labels.reader(setting.coordinator())))
                .isInstanceOf(ForbiddenException.class);
        for (var person : List.of(setting.teacher(), setting.officer(), colleague, foreign)) {
            assertThatThrownBy(() -> reviews.get(id, labels.reader(person), Locale.ENGLISH))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void hidesADraftFromTheOfficers() {
        var setting = labels.aSetting("HU");
        var id = labels.aDraft(setting);

        assertThatThrownBy(() -> get(id, setting.officer())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void isNoOfficerOfTheOwnProject() {
        var setting = labels.aSetting("SI");
        labels.people.admit(setting.project(), setting.officer(), Role.TEACHER);
        var id = labels.aSentOne(setting);

        assertThatThrownBy(() -> get(id, setting.officer())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void neverAsksSomebodyOfTheProjectOrItsSchools() {
        var setting = labels.aSetting("HR");
        var ofTheSchool = labels.people.aPerson("reviewer", setting.school());
        labels.people.grant(ofTheSchool, Role.REVIEWER, Scope.country("HR"));
        labels.people.grant(setting.coordinator(), Role.REVIEWER, Scope.country("HR"));
        var id = labels.oneUnderReview(setting);

        assertThat(setting.reviewers()).containsAll(labels.asked(id));
        assertThat(decisions.candidates(id, labels.reader(setting.officer())))
                .extracting(person -> person.id())
                .doesNotContain(ofTheSchool, setting.coordinator(), setting.teacher());
    }

    @Test
    void showsNothingBeforeTheDeclaration() {
        var setting = labels.aSetting("FI");
        var id = labels.oneUnderReview(setting);
        var reviewer = labels.asked(id).getFirst();

        var before = reviews.get(id, labels.reader(reviewer), Locale.ENGLISH);
        assertThat(before.answers()).isEmpty();
        assertThat(before.evidence()).isEmpty();
        assertThatThrownBy(() -> reviews.score(id, Map.of("A1", Mark.NONE), labels.reader(reviewer)))
                .hasMessage("labels.review.undeclared");
        reviews.declareNoConflict(id, labels.reader(reviewer));

        var after = reviews.get(id, labels.reader(reviewer), Locale.ENGLISH);
        assertThat(after.answers()).containsKey("shortDescription");
        var document = after.evidence().stream()
                .filter(proof -> !proof.isLink())
                .findFirst()
                .orElseThrow();
        assertThat(reviews.open(id, document.id(), labels.reader(reviewer)).filename())
                .isEqualTo("wall.txt");
        assertThat(reviews.get(id, labels.reader(reviewer), Locale.ENGLISH).evidence())
                .filteredOn(Evidence::opened)
                .extracting(Evidence::id)
                .containsExactly(document.id());
    }

    @Test
    void showsReviewersNothingOfEachOtherBeforeBothAreSent() {
        var setting = labels.aSetting("DK");
        var id = labels.oneUnderReview(setting);
        var two = labels.asked(id);
        labels.judge(id, two.get(0), 18, 1);
        reviews.declareNoConflict(id, labels.reader(two.get(1)));

        var waiting = reviews.get(id, labels.reader(two.get(0)), Locale.ENGLISH);
        assertThat(waiting.shown()).isEmpty();
        assertThat(reviews.get(id, labels.reader(two.get(1)), Locale.ENGLISH).shown())
                .isEmpty();
        assertThat(decisions
                        .compare(id, labels.reader(setting.officer()), Locale.ENGLISH)
                        .reviews())
                .isEmpty();
        labels.send(id, two.get(1), LabelFixtures.points(17, 1));

        var shown = reviews.get(id, labels.reader(two.get(0)), Locale.ENGLISH).shown();
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().total()).isEqualTo(17);
        assertThat(shown.getFirst().mark("A1").privateNote()).isEmpty();
    }

    @Test
    void tellsEveryFieldThatIsMissing() {
        var setting = labels.aSetting("BG");
        var id = labels.aDraft(setting);

        assertThatThrownBy(() -> applications.submit(id, labels.reader(setting.teacher())))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.field())
                                .contains(
                                        "q1",
                                        "shortDescription",
                                        "criterion-A",
                                        "evidence-E",
                                        "language",
                                        "declaration"));
    }

    @Test
    void sendsAnApplicationOnce() throws Exception {
        var setting = labels.aSetting("EE");
        var id = labels.aDraft(setting);
        labels.complete(setting, id);
        var teacher = labels.reader(setting.teacher());

        var failures = atOnce(
                () -> {
                    applications.submit(id, teacher);
                    return "";
                },
                () -> {
                    applications.submit(id, teacher);
                    return "";
                });

        assertThat(failures).containsExactlyInAnyOrder("", "labels.already-sent");
        assertThatThrownBy(() -> labels.aDraft(setting))
                .isInstanceOf(RefusedException.class)
                .hasMessage("labels.already-running");
    }

    @Test
    void countsBothReviewsThatAreSentAtOnce() throws Exception {
        var setting = labels.aSetting("LV");
        var id = labels.oneUnderReview(setting);
        var two = labels.asked(id);
        two.forEach(reviewer -> reviews.declareNoConflict(id, labels.reader(reviewer)));

        var failures = atOnce(send(id, two.get(0), 12), send(id, two.get(1), 19));

        assertThat(failures).containsOnly("");
        assertThat(decisions.wantsReviewer(id, labels.reader(setting.officer())))
                .isTrue();
    }

    @Test
    void knowsACertificateWhoseRowWasChanged() {
        var setting = labels.aSetting("LT");
        var id = labels.oneUnderReview(setting);
        labels.asked(id).forEach(reviewer -> labels.judge(id, reviewer, 21, 1));
        labels.decide(setting, id, Decision.AWARD, "");
        jobs.runDue();
        await().until(() -> outcome(id, setting).certificate() != null);
        var outcome = outcome(id, setting);
        var code = String.valueOf(outcome.certificate());
        assertThat(outcome.candidate()).isTrue();
        assertThat(certificates
                        .verify(LabelCertificates.grouped(code).toLowerCase(Locale.ROOT))
                        .genuine())
                .isTrue();

        rows.sql("update label_certificate set facts = replace(facts, 'Tester', 'Somebody') where code = :code")
                .param("code", code)
                .update();

        assertThat(certificates.verify(code).genuine()).isFalse();
        assertThatThrownBy(() -> certificates.verify("ABCDEFGHJKMN")).isInstanceOf(NotFoundException.class);
        assertThat(Set.of(code)).allMatch(found -> found.length() == 12);
    }

    private Callable<String> send(LabelApplicationId id, PersonId reviewer, int total) {
        return () -> {
            labels.send(id, reviewer, LabelFixtures.points(total, 1));
            return "";
        };
    }

    private ApplicationDetails get(LabelApplicationId id, PersonId person) {
        return applications.get(id, labels.reader(person), Locale.ENGLISH);
    }

    /** What came of two calls that begin together: an empty text, or the message of the failure. */
    private static List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = List.of(one, other).stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        try {
                            return call.call();
                        } catch (RefusedException e) {
                            return e.code();
                        }
                    }))
                    .toList();
            start.countDown();
            return List.of(both.get(0).get(), both.get(1).get());
        }
    }

    private Outcome outcome(LabelApplicationId id, Setting setting) {
        return java.util.Objects.requireNonNull(get(id, setting.teacher()).outcome());
    }
}
