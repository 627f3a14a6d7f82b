package org.twinflow.notifications;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers every recipient with the same line, as servers do that refuse or want to be asked later. */
final class SternServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String answer;
    private final AtomicInteger asked = new AtomicInteger();

    SternServer(String answer) throws IOException {
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.answer = answer;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many recipients it was asked to take. */
    int asked() {
        return asked.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var line = socket.accept()) {
                talk(line);
            } catch (IOException gone) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(gone);
                }
            }
        }
    }

    private void talk(Socket line) throws IOException {
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
        say(line, "220 stern.example");
        for (var said = in.readLine(); said != null; said = in.readLine()) {
            if (said.startsWith("RCPT")) {
                asked.incrementAndGet();
                say(line, answer);
            } else if (said.startsWith("QUIT")) {
                say(line, "221 bye");
                return;
            } else {
                say(line, "250 fine");
            }
        }
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        line.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
