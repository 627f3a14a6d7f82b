package org.twinflow.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.junit.jupiter.api.Test;

class ChildAnswersTests {

    @Test
    void letsInWhatTikaAnswersAndNothingElse() throws Exception {
        ChildAnswers.distrust();

        assertThat(read(written(new Metadata()))).isInstanceOf(Metadata.class);
        assertThat(read(written(new ArrayList<>(List.of("a", 1))))).isEqualTo(List.of("a", 1));
        var planted = written(new Planted());
        assertThatThrownBy(() -> read(planted)).isInstanceOf(InvalidClassException.class);
    }

    private static final class Planted implements Serializable {
        private static final long serialVersionUID = 1;
    }

    private static byte[] written(Object object) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}
