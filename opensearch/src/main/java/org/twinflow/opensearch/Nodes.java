package org.twinflow.opensearch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * A cluster of OpenSearch nodes on this machine alone. It says {@code READY} when all of them are there, then takes
 * {@code stop N}, {@code start N} and {@code end} from its standard input, a line each, and says {@code DONE}.
 */
public final class Nodes {

    private static final PrintStream OUT = System.out;

    private Nodes() {}

    /**
     * @param args how many nodes, the port before the first one's (behind theirs as many more are used), the folder of their
     *     data
     */
    public static void main(String[] args) throws Exception {
        var number = Integer.parseInt(args[0]);
        var port = Integer.parseInt(args[1]);
        // the nodes print what they like
        System.setOut(System.err);
        try (var runner = new OpenSearchRunner()) {
            start(runner, number, port, args[2]);
            OUT.println("READY");
            obey(runner, number, port);
        }
        System.exit(0);
    }

    private static void start(OpenSearchRunner runner, int number, int port, String folder) throws Exception {
        runner.setMaxHttpPort(-1);
        var addresses = IntStream.rangeClosed(1, number)
                .mapToObj(node -> "127.0.0.1:" + (port + number + node))
                .toList();
        runner.onBuild((node, settings) -> {
            settings.put("network.host", "127.0.0.1");
            // not the usual ones: another cluster on this machine may have them
            settings.put("transport.port", port + number + node);
            settings.putList("discovery.seed_hosts", addresses);
            settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
        });
        runner.build(OpenSearchRunner.newConfigs()
                .basePath(folder)
                .numOfNode(number)
                .baseHttpPort(port)
                .clusterName("twinflow-" + port)
                .disableESLogger());
        awaitNodes(port + 1, number);
    }

    private static void obey(OpenSearchRunner runner, int number, int port) throws Exception {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null && !line.equals("end"); line = in.readLine()) {
            var words = line.split(" ");
            var node = Integer.parseInt(words[1]);
            if (words[0].equals("stop")) {
                runner.getNode(node).close();
            } else {
                runner.startNode(node);
                awaitNodes(port + 1 + node, number);
            }
            OUT.println("DONE");
        }
    }

    private static void awaitNodes(int port, int number) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:%d/_cluster/health?wait_for_nodes=%d&timeout=180s"
                .formatted(port, number));
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
        }
    }
}
