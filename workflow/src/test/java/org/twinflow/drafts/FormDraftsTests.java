package org.twinflow.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.Sql;

@SpringBootTest
class FormDraftsTests {

    private static final String FORM = "/projects/rivers/bulletin";

    @Autowired
    FormDrafts drafts;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    Reader ana;
    Reader bruno;

    @BeforeEach
    void twoTeachers() {
        ana = fixtures.reader(fixtures.aTeacher(fixtures.aSchool("FR")));
        bruno = fixtures.reader(fixtures.aTeacher(fixtures.aSchool("PL")));
    }

    @Test
    void keepsTheLastWordsOfEachForThemselves() {
        drafts.keep(ana, FORM, "[[\"text\",\"On Mon\"]]", "0");
        drafts.keep(ana, FORM, "[[\"text\",\"On Monday\"]]", "0");
        drafts.keep(ana, "/elsewhere", "[]", "0");

        assertThat(drafts.of(ana, List.of(FORM)))
                .singleElement()
                .satisfies(draft -> assertThat(draft.fields()).isEqualTo("[[\"text\",\"On Monday\"]]"));
        assertThat(drafts.of(bruno, List.of(FORM))).isEmpty();
        assertThat(drafts.of(ana, List.of())).isEmpty();

        drafts.drop(bruno, FORM);
        assertThat(drafts.of(ana, List.of(FORM, "/elsewhere"))).hasSize(2);
        drafts.drop(ana, FORM);
        assertThat(drafts.of(ana, List.of(FORM, "/elsewhere")))
                .extracting(FormDraft::form)
                .containsExactly("/elsewhere");
    }

    @Test
    void refusesWhatIsNoFormOrTooLong() {
        assertThatThrownBy(() -> drafts.keep(ana, "https://elsewhere", "[]", "0"))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> drafts.keep(ana, "/" + "x".repeat(400), "[]", "0"))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> drafts.keep(ana, FORM, "x".repeat(100_001), "0"))
                .isInstanceOf(InvalidException.class);
        assertThat(drafts.of(ana, List.of(FORM))).isEmpty();
    }

    @Test
    void keepsTheLastFortyFormsOfAPerson() {
        IntStream.range(0, FormDrafts.MOST + 3).forEach(i -> {
            drafts.keep(ana, "/form/" + i, "[]", "0");
            setBack("/form/" + i, Duration.ofMinutes(100L - i));
        });

        assertThat(jdbc.sql("select count(*) from form_draft where person = :person")
                        .param("person", ana.person().id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(FormDrafts.MOST);
        assertThat(drafts.of(ana, List.of("/form/0", "/form/2", "/form/3", "/form/" + (FormDrafts.MOST + 2))))
                .hasSize(2);
    }

    @Test
    void forgetsAfterAFortnight() {
        drafts.keep(ana, FORM, "[]", "0");
        drafts.keep(ana, "/new", "[]", "0");
        setBack(FORM, FormDrafts.KEPT.plusMinutes(1));
        assertThat(drafts.of(ana, List.of(FORM, "/new"))).hasSize(1);

        drafts.forgetOld();

        assertThat(jdbc.sql("select form from form_draft where person = :person")
                        .param("person", ana.person().id())
                        .query(Sql::first)
                        .list())
                .containsExactly("/new");
    }

    private void setBack(String form, Duration by) {
        var at = drafts.of(ana, List.of(form)).getFirst().keptAt();
        jdbc.sql("update form_draft set kept_at = :at where person = :person and form = :form")
                .param("at", Sql.time(at.minus(by)))
                .param("person", ana.person().id())
                .param("form", form)
                .update();
    }
}
