package org.twinflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.engine.Jobs;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StaleException;

@SpringBootTest
class ModelsTests {

    private static final String KEY = "engine-trial";

    @Autowired
    Models models;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient database;

    Reader admin;

    @BeforeEach
    void anAdministrator() {
        admin = fixtures.reader(fixtures.anAdministrator());
        database.sql("delete from model_draft_file").update();
        database.sql("delete from model_draft").update();
    }

    @Test
    void showsWhatIsInForceUntilSomebodyDrafts() {
        assertThat(models.draft(KEY, admin).isDraft()).isFalse();

        save("Note", "Write down");

        assertThat(models.draft(KEY, admin).isDraft()).isTrue();
        assertThat(models.list(admin)).anyMatch(model -> model.key().equals(KEY) && model.draft());
    }

    @Test
    void keepsADraftWhateverIsWrongWithIt() {
        var draft = models.draft(KEY, admin);
        var broken = Map.of(KEY + ".bpmn", "<not even xml");

        models.save(KEY, broken, draft.lock(), admin);

        assertThat(models.draft(KEY, admin).files()).isEqualTo(broken);
        assertThat(models.lint(KEY, admin)).anyMatch(Finding::isError);
    }

    @Test
    void refusesToSaveOverWhatSomebodyElseSaved() {
        var seen = models.draft(KEY, admin);
        models.save(KEY, seen.files(), seen.lock(), admin);

        assertThatThrownBy(() -> models.save(KEY, seen.files(), seen.lock(), admin))
                .isInstanceOf(StaleException.class);
    }

    @Test
    void deploysADraftAsTheNextVersion() {
        var before = models.versions(KEY, admin).getFirst().version();
        save("name=\"Noted\"", "name=\"Noted " + UUID.randomUUID() + "\"");

        var deployed = models.deploy(KEY, "Clearer", models.draft(KEY, admin).lock(), admin);

        assertThat(deployed.version()).isEqualTo(before + 1);
        assertThat(models.versions(KEY, admin).getFirst())
                .matches(version ->
                        version.note().equals("Clearer") && admin.person().equals(version.by()));
        assertThat(models.draft(KEY, admin).isDraft()).isFalse();
        assertThat(audited(deployed.key(), admin)).isPositive();
    }

    @Test
    void refusesToDeployWithFindings() {
        save("${trial.note(noteId)}", "${trial.shred(noteId)}");
        var draft = models.draft(KEY, admin);

        assertThatThrownBy(() -> models.deploy(KEY, "", draft.lock(), admin))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("models.findings"));
        assertThat(models.draft(KEY, admin)).isEqualTo(draft);
    }

    @Test
    void refusesToDeployADraftOfAnOlderVersion() {
        save("name=\"Noted\"", "name=\"One\"");
        var first = models.draft(KEY, admin);
        models.deploy(KEY, "", first.lock(), admin);

        assertThatThrownBy(() -> models.deploy(KEY, "", first.lock(), admin)).isInstanceOf(StaleException.class);
        assertThatThrownBy(() -> models.save(KEY, first.files(), first.lock(), admin))
                .isInstanceOf(StaleException.class);
    }

    @Test
    void refusesToDeployWhatNobodyChanged() {
        var lock = models.draft(KEY, admin).lock();

        assertThatThrownBy(() -> models.deploy(KEY, "", lock, admin)).isInstanceOf(RefusedException.class);
    }

    @Test
    void renamesTheWordsOfTheLanguageANameWasWrittenIn() {
        var draft = models.draft(KEY, admin);
        var files = new HashMap<>(draft.files());
        var old = new ModelPackage(
                        Map.of(KEY + ".bpmn", draft.bpmn().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .names()
                .get(KEY);
        files.put("texts_en.properties", KEY + "=" + old + "\n");
        files.put("texts_fr.properties", KEY + "=Essai\n");
        models.save(KEY, files, draft.lock(), admin);
        files.put(KEY + ".bpmn", draft.bpmn().replace("name=\"" + old + "\"", "name=\"Quite new\""));

        var saved = models.save(KEY, files, models.draft(KEY, admin).lock(), admin);

        assertThat(saved.files().get("texts_en.properties")).contains(KEY + "=Quite new");
        assertThat(saved.files().get("texts_fr.properties")).contains(KEY + "=Essai");
    }

    @Test
    void isForAdministratorsOnly() {
        var school = fixtures.aSchool("FR");
        var teacher = fixtures.reader(fixtures.aTeacher(school));

        for (Runnable deed : List.<Runnable>of(
                () -> models.list(teacher),
                () -> models.draft(KEY, teacher),
                () -> models.save(KEY, Map.of(), "0.0", teacher),
                () -> models.lint(KEY, teacher),
                () -> models.deploy(KEY, "", "0.0", teacher),
                () -> models.versions(KEY, teacher),
                () -> models.files(KEY, 1, teacher),
                () -> models.offered(teacher),
                () -> models.takeOffered(KEY, "", teacher))) {
            assertThatThrownBy(deed::run).isInstanceOf(ForbiddenException.class);
        }
    }

    @Test
    void knowsNothingOfAModelThatIsNotThere() {
        assertThatThrownBy(() -> models.draft("no-such-model", admin)).isInstanceOf(NotFoundException.class);
    }

    private void save(String from, String to) {
        var draft = models.draft(KEY, admin);
        var files = new HashMap<>(draft.files());
        var bpmn = draft.bpmn();
        files.put(
                KEY + ".bpmn",
                bpmn.contains(from) ? bpmn.replace(from, to) : bpmn.replace("name=\"Note\"", "name=\"N\""));
        models.save(KEY, files, draft.lock(), admin);
    }

    private long audited(String key, Reader by) {
        return database.sql(
                        "select count(*) from audit_entry where action = 'model.deployed' and subject = ? and who = ?")
                .params("model:" + key, by.person().id())
                .query(Long.class)
                .single();
    }
}
