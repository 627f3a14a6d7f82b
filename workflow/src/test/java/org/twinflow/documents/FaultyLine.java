package org.twinflow.documents;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToLongFunction;

/** A line to a server that does to it what lines do. */
final class FaultyLine implements AutoCloseable {

    private final ServerSocket entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final int server;
    private volatile Fault fault = Fault.NONE;

    FaultyLine(int server) throws IOException {
        this.server = server;
        threads.submit(this::serve);
    }

    /** How much goes through in each direction before a connection breaks; connections that are open already are met, too. */
    private record Fault(long up, long down, boolean silent) {

        static final Fault NONE = new Fault(Long.MAX_VALUE, Long.MAX_VALUE, false);
    }

    int port() {
        return entry.getLocalPort();
    }

    void heal() {
        fault = Fault.NONE;
    }

    /** Breaks each connection once so many bytes more have gone to the server. */
    void cutUp(long after) {
        fault = new Fault(after, Long.MAX_VALUE, false);
    }

    /** Breaks each connection once so many bytes more have come from the server. */
    void cutDown(long after) {
        fault = new Fault(Long.MAX_VALUE, after, false);
    }

    /** Takes connections and lets nothing through. */
    void fallSilent() {
        fault = new Fault(Long.MAX_VALUE, Long.MAX_VALUE, true);
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
            var back = threads.submit(() -> pass(there, client, Fault::down));
            pass(client, there, Fault::up);
            back.get();
        } catch (Exception broken) {
            // that is what it is for
        }
    }

    private Void pass(Socket from, Socket to, ToLongFunction<Fault> room) throws IOException {
        var chunk = new byte[8 * 1024];
        var met = fault;
        var left = room.applyAsLong(met);
        var in = from.getInputStream();
        for (var read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            if (met != fault) {
                met = fault;
                left = room.applyAsLong(met);
            }
            if (met.silent()) {
                continue;
            }
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
