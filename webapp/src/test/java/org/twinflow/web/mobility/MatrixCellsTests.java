package org.twinflow.web.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.Web;
import org.twinflow.mobility.ItemState;
import org.twinflow.mobility.Paper;
import org.twinflow.web.shell.Texts;

/** The cells of the matrix are written by hand: whatever stands in them is a word and never a tag. */
@Web
class MatrixCellsTests {

    private static final String EVIL = "<img src=x onerror=alert(1)>\"'&";

    @Autowired
    Texts texts;

    @Test
    void writesNamesAsWords() {
        var cells = new MatrixCells(texts, EVIL, "?state=" + EVIL + "&dossier=1&paper=");

        cells.add(Paper.M16, EVIL, StateMark.of(ItemState.RECEIVED), EVIL, null);
        cells.notAsked();

        assertThat(cells.toString())
                .doesNotContain("<img", "\"'&")
                .contains("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;", "&amp;dossier=1&amp;paper=M16");
        assertThat(cells.toString().split("<td>")).hasSize(3);
    }

    @Test
    void marksThePaperThatIsOpen() {
        var cells = new MatrixCells(texts, "Inès L.", "?dossier=1&paper=");

        cells.add(Paper.M16, "Passport", StateMark.of(ItemState.CHECKED), "Checked", "?dossier=1&paper=M16");
        cells.add(Paper.M17, "Visa", StateMark.of(ItemState.CHECKED), "Checked", "?dossier=1&paper=M16");

        assertThat(cells.toString().split("aria-current", -1)).hasSize(2);
    }
}
