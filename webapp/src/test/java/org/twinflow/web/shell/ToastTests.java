package org.twinflow.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToastTests {

    @Test
    void writesAHeaderThatIsAscii() {
        assertThat(Toast.undoable("« Vérifier » \"\\ Ł", "/tasks/7/undo").trigger())
                .matches("\\p{ASCII}+")
                .isEqualTo("{\"tf:toast\":{\"kind\":\"done\",\"text\":\"\\u00ab V\\u00e9rifier \\u00bb \\u0022\\u005c "
                        + "\\u0141\",\"undo\":\"/tasks/7/undo\"}}");
    }

    @Test
    void saysWhenSomethingFailed() {
        assertThat(Toast.failed("No").trigger()).isEqualTo("{\"tf:toast\":{\"kind\":\"failed\",\"text\":\"No\"}}");
    }
}
