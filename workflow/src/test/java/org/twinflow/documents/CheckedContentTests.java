package org.twinflow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedContentTests {

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 65_535, 65_536, 65_537, 131_072, 200_000})
    void givesBackEveryByteOfAWholeContent(int size) throws IOException {
        var bytes = bytes(size);

        assertThat(opened(bytes, hash(bytes)).readAllBytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 65_536, 65_537, 131_072, 200_000})
    void neverGivesAllBytesOfADamagedContent(int size) throws IOException {
        var bytes = bytes(size);
        var hash = hash(bytes);
        bytes[0] ^= 1;
        var received = new ByteArrayOutputStream();

        assertThatThrownBy(() -> opened(bytes, hash).transferTo(received)).isInstanceOf(DamagedContentException.class);
        assertThat(received.size()).isLessThan(size);
    }

    @Test
    void noticesACutContent() throws IOException {
        var bytes = bytes(300_000);
        var cut = java.util.Arrays.copyOf(bytes, 131_072);

        assertThatThrownBy(() -> opened(cut, hash(bytes)).readAllBytes()).isInstanceOf(DamagedContentException.class);
    }

    @Test
    void hashesWhatIsSkipped() throws IOException {
        var bytes = bytes(200_000);
        var stream = opened(bytes, hash(bytes));

        stream.skipNBytes(150_000);

        assertThat(stream.readAllBytes()).isEqualTo(java.util.Arrays.copyOfRange(bytes, 150_000, 200_000));
    }

    @Test
    void skipsAsFarAsItIsAskedTo() throws IOException {
        var bytes = bytes(200_000);
        var stream = opened(bytes, hash(bytes));

        assertThat(stream.skip(-1)).isZero();
        assertThat(stream.skip(150_000)).isEqualTo(150_000);
        assertThat(stream.read()).isEqualTo(bytes[150_000] & 0xff);
        assertThat(stream.skip(1_000_000)).isEqualTo(49_999);
        assertThat(stream.read()).isEqualTo(-1);
        bytes[0] ^= 1;
        var damaged = opened(bytes, hash(bytes(200_000)));
        assertThatThrownBy(() -> damaged.skip(1_000_000)).isInstanceOf(DamagedContentException.class);
    }

    private static InputStream opened(byte[] bytes, String hash) throws IOException {
        return new PlainSeal().opened(new ByteArrayInputStream(bytes), hash);
    }

    private static String hash(byte[] bytes) throws IOException {
        var seal = new PlainSeal();
        try (var out = seal.sealed(new ByteArrayOutputStream())) {
            out.write(bytes);
        }
        return seal.hash();
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(3).nextBytes(bytes);
        return bytes;
    }
}
