package org.twinflow.extraction;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;

/** Speaks clamd's protocol and answers what it was told to. */
final class ScriptedClamd implements AutoCloseable {

    private final ServerSocket door;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private volatile String answer = "";
    private volatile int limit = Integer.MAX_VALUE;
    private volatile boolean silent;

    ScriptedClamd() throws IOException {
        door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    ScriptedClamd answering(String words) {
        answer = words;
        return this;
    }

    ScriptedClamd hangingUpAfter(int bytes, String words) {
        limit = bytes;
        return answering(words);
    }

    ScriptedClamd silent() {
        silent = true;
        return this;
    }

    String address() {
        return "localhost:" + door.getLocalPort();
    }

    byte[] received() {
        return received.toByteArray();
    }

    /** Hears a question and answers it, on any kind of door. */
    static void answerOnce(ServerSocketChannel door, String words) {
        try (var guest = door.accept()) {
            guest.read(ByteBuffer.allocate(100));
            guest.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var guest = door.accept()) {
                serve(guest);
            } catch (IOException | InterruptedException e) {
                // the test is over, or hears that nobody answers
            }
        }
    }

    private void serve(Socket guest) throws IOException, InterruptedException {
        var in = new DataInputStream(guest.getInputStream());
        if (command(in).equals("zVERSION")) {
            say(guest, "ClamAV 1.4.3\0");
            return;
        }
        var length = in.readInt();
        while (length > 0 && received.size() < limit) {
            received.write(in.readNBytes(length));
            length = received.size() < limit ? in.readInt() : 0;
        }
        if (silent) {
            Thread.sleep(Long.MAX_VALUE);
        }
        if (received.size() >= limit && answer.isEmpty()) {
            guest.setSoLinger(true, 0); // takes back what was said
            return;
        }
        say(guest, answer);
        in.transferTo(OutputStream.nullOutputStream());
    }

    private static String command(DataInputStream in) throws IOException {
        var command = new StringBuilder();
        for (var letter = in.readByte(); letter != 0; letter = in.readByte()) {
            command.append((char) letter);
        }
        return command.toString();
    }

    private static void say(Socket guest, String words) throws IOException {
        guest.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        guest.getOutputStream().flush();
        guest.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
