package org.twinflow.documents;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A line to a server that does to it what lines do. */
final class FaultyLine implements AutoCloseable {

    private final ServerSocket entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final int server;
    private volatile long up = Long.MAX_VALUE;
    private volatile long down = Long.MAX_VALUE;
    private volatile boolean silent;

    FaultyLine(int server) throws IOException {
        this.server = server;
        threads.submit(this::serve);
    }

    int port() {
        return entry.getLocalPort();
    }

    void heal() {
        up = Long.MAX_VALUE;
        down = Long.MAX_VALUE;
        silent = false;
    }

    /** Breaks each connection once so many bytes have gone to the server. */
    void cutUp(long after) {
        up = after;
    }

    /** Breaks each connection once so many bytes have come from the server. */
    void cutDown(long after) {
        down = after;
    }

    /** Takes connections and lets nothing through. */
    void fallSilent() {
        silent = true;
    }

    private Void serve() throws IOException {
        while (!entry.isClosed()) {
            var client = entry.accept();
            threads.submit(() -> connect(client));
        }
        return null;
    }

    private void connect(Socket client) {
        try (client;
                var there = new Socket(InetAddress.getLoopbackAddress(), server)) {
            if (silent) {
                client.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
                return;
            }
            var back = threads.submit(() -> pass(there, client, down));
            pass(client, there, up);
            back.get();
        } catch (Exception broken) {
            // that is what it is for
        }
    }

    private static Void pass(Socket from, Socket to, long room) throws IOException {
        var chunk = new byte[8 * 1024];
        var left = room;
        var in = from.getInputStream();
        for (var read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            to.getOutputStream().write(chunk, 0, (int) Math.min(read, left));
            to.getOutputStream().flush();
            left -= read;
            if (left <= 0) {
                from.close();
                to.close();
                return null;
            }
        }
        to.shutdownOutput();
        return null;
    }

    @Override
    public void close() throws IOException {
        entry.close();
        threads.shutdownNow();
    }
}
