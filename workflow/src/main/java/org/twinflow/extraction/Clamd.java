package org.twinflow.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.twinflow.shared.Workers;

/** Talks to ClamAV's clamd: a connection for each question, which is cut when it takes too long. */
final class Clamd {

    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final int LENGTH = 4;
    private static final Duration TO_SAY_WHO_IT_IS = Duration.ofSeconds(2);

    private final String address;
    private final Duration patience;

    /** @param address {@code host:port}, or the path of a socket */
    Clamd(String address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /** What it says of itself: {@code ClamAV 1.0.7/27000/…}. */
    String version() throws IOException, InterruptedException {
        try (var talk = new Talk(TO_SAY_WHO_IT_IS)) {
            talk.send("zVERSION\0");
            return talk.answer();
        }
    }

    /** Sends all of a file, unless it has heard enough before, and gives back what it says. */
    String scan(InputStream content) throws IOException, InterruptedException {
        try (var talk = new Talk(patience)) {
            talk.send("zINSTREAM\0");
            return sendAll(content, talk) ? talk.answer() : answerToACutStream(talk);
        }
    }

    private static boolean sendAll(InputStream content, Talk talk) throws IOException, InterruptedException {
        var chunk = new byte[CHUNK];
        int count;
        do {
            count = content.readNBytes(chunk, 0, CHUNK);
            if (!talk.sendChunk(chunk, count)) {
                return false;
            }
        } while (count > 0);
        return true;
    }

    /** Where it hung up so fast that its words were lost on the way, and still answers others, they were these. */
    private String answerToACutStream(Talk talk) throws IOException, InterruptedException {
        try {
            return talk.answer();
        } catch (ScannerAwayException e) {
            version();
            return Verdict.SIZE_LIMIT;
        }
    }

    private SocketAddress resolved() {
        if (address.startsWith("/")) {
            return UnixDomainSocketAddress.of(address);
        }
        var colon = address.lastIndexOf(':');
        return new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    /** One question and its answer. */
    private final class Talk implements AutoCloseable {

        private final SocketChannel channel;
        private final Thread watch;
        private final Duration limit;
        private volatile boolean late;

        Talk(Duration limit) throws IOException, InterruptedException {
            this.limit = limit;
            var at = resolved();
            channel = SocketChannel.open(
                    at instanceof UnixDomainSocketAddress ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET);
            watch = Workers.begin("clamd-watch", this::cut);
            try {
                channel.connect(at);
            } catch (IOException e) {
                close();
                throw translated(e);
            } catch (RuntimeException e) {
                close();
                throw new ScannerAwayException("No such address: " + address);
            }
        }

        void send(String words) throws IOException, InterruptedException {
            try {
                write(ByteBuffer.wrap(words.getBytes(StandardCharsets.US_ASCII)));
            } catch (IOException e) {
                throw translated(e);
            }
        }

        /** Whether it still listens: it hangs up on files that are larger than it takes, after saying so. */
        boolean sendChunk(byte[] chunk, int count) throws IOException, InterruptedException {
            var frame = ByteBuffer.allocate(LENGTH + count)
                    .putInt(count)
                    .put(chunk, 0, count)
                    .flip();
            try {
                write(frame);
                return true;
            } catch (IOException e) {
                if (late || e instanceof ClosedByInterruptException) {
                    throw translated(e);
                }
                return false;
            }
        }

        String answer() throws IOException, InterruptedException {
            var heard = new ByteArrayOutputStream();
            var buffer = ByteBuffer.allocate(LONGEST_ANSWER);
            try {
                while (heard.size() < LONGEST_ANSWER && channel.read(buffer) > 0) {
                    heard.write(buffer.array(), 0, buffer.position());
                    buffer.clear();
                }
            } catch (IOException e) {
                if (late || heard.size() == 0) {
                    throw translated(e);
                }
            }
            var answer =
                    heard.toString(StandardCharsets.UTF_8).replace("\0", "").strip();
            if (answer.isEmpty()) {
                throw late ? new ScannerSlowException(limit) : new ScannerAwayException("It hung up");
            }
            return answer;
        }

        private void write(ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        private void cut() {
            try {
                Thread.sleep(limit);
                late = true;
                channel.close();
            } catch (InterruptedException | IOException e) {
                // answered in time, or gone anyhow
            }
        }

        /** Who is told to stop working is no sign of a scanner that is away. */
        private IOException translated(IOException failure) throws InterruptedException {
            if (failure instanceof ClosedByInterruptException) {
                throw new InterruptedException();
            }
            return late ? new ScannerSlowException(limit) : new ScannerAwayException(failure);
        }

        @Override
        public void close() throws IOException {
            watch.interrupt();
            channel.close();
        }
    }
}
