package org.twinflow;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to a server that breaks off again and again, after a number of bytes that chance decides. */
public final class BadLine implements AutoCloseable {

    private final ServerSocket entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger cuts = new AtomicInteger();
    private final Random random;
    private final int shortest;
    private final int times;
    private volatile int server;

    /**
     * @param shortest what goes through before a cut, at least; at most three times as much
     * @param times how often it breaks before it holds
     */
    public BadLine(int server, int shortest, int times, long seed) throws IOException {
        this.server = server;
        this.shortest = shortest;
        this.times = times;
        this.random = new Random(seed);
        threads.submit(this::serve);
    }

    public int port() {
        return entry.getLocalPort();
    }

    /** Leads to another server from now on. */
    public void lead(int port) {
        server = port;
    }

    public int cuts() {
        return cuts.get();
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
            var back = threads.submit(() -> pass(there, client, Long.MAX_VALUE));
            pass(client, there, room());
            // an answer that is on its way still comes, unless the line has broken
            if (!client.isClosed()) {
                back.get();
            }
        } catch (Exception broken) {
            // that is what it is for
        }
    }

    private synchronized long room() {
        return cuts.get() < times ? shortest + random.nextInt(2 * shortest) : Long.MAX_VALUE;
    }

    private Void pass(Socket from, Socket to, long room) throws IOException {
        var chunk = new byte[16 * 1024];
        var left = room;
        var in = from.getInputStream();
        for (var read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            to.getOutputStream().write(chunk, 0, (int) Math.min(read, left));
            to.getOutputStream().flush();
            left -= read;
            if (left <= 0) {
                cuts.incrementAndGet();
                from.setSoLinger(true, 0);
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
