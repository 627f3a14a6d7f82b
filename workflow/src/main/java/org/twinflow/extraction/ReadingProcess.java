package org.twinflow.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.tika.config.TikaTaskTimeout;
import org.apache.tika.exception.TikaConfigException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.FetchEmitTuple;
import org.apache.tika.pipes.HandlerConfig;
import org.apache.tika.pipes.PipesConfig;
import org.apache.tika.pipes.PipesException;
import org.apache.tika.pipes.PipesParser;
import org.apache.tika.pipes.PipesResult;
import org.apache.tika.pipes.emitter.EmitKey;
import org.apache.tika.pipes.fetcher.FetchKey;
import org.apache.tika.sax.BasicContentHandlerFactory;
import org.twinflow.documents.ReadingOutcome;

/** Reads files with Tika in a process of its own: a file that kills it takes nothing else along. */
final class ReadingProcess implements AutoCloseable {

    static final int MOST_PARTS = 100;

    private static final Duration TO_START = Duration.ofSeconds(60);

    /** At the limit of text the reading ends: going on would cost the time that is left, and with it what was read. */
    private static final HandlerConfig LIMITS = new HandlerConfig(
            BasicContentHandlerFactory.HANDLER_TYPE.TEXT,
            HandlerConfig.PARSE_MODE.RMETA,
            ReadingOutcome.LONGEST_TEXT,
            MOST_PARTS,
            true);

    private final Spool spool;
    private final PipesParser parser;

    ReadingProcess(Path folder, ExtractionProperties properties) throws IOException, TikaConfigException {
        ChildAnswers.distrust();
        this.spool = new Spool(folder);
        this.parser = new PipesParser(PipesConfig.load(WorkerConfiguration.write(spool, properties)));
    }

    /**
     * The plain copy of the file is gone when this returns, whatever becomes of it.
     *
     * @param limit how long it may take
     */
    PipesResult read(InputStream content, Duration limit) throws IOException, InterruptedException {
        var file = spool.copy(content);
        try {
            return parser.parse(request(file.getFileName().toString(), limit));
        } catch (PipesException e) {
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Leaves a file that could not be read for later if there was no room to read it. */
    void requireRoom() throws IOException {
        spool.requireRoom();
    }

    /** Removes what a process that was killed has left of a file. */
    void sweep() throws IOException {
        spool.sweep();
    }

    /** Starts the process, so that the first who uploads need not wait for it. */
    void warmUp() throws IOException, InterruptedException {
        read(InputStream.nullInputStream(), TO_START);
    }

    private static FetchEmitTuple request(String file, Duration limit) {
        var context = new ParseContext();
        context.set(HandlerConfig.class, LIMITS);
        context.set(TikaTaskTimeout.class, new TikaTaskTimeout(limit.toMillis()));
        return new FetchEmitTuple(file, new FetchKey("inbox", file), EmitKey.NO_EMIT, new Metadata(), context);
    }

    static List<Metadata> parts(PipesResult result) {
        return result.getEmitData() == null ? List.of() : result.getEmitData().getMetadataList();
    }

    @Override
    public void close() throws IOException {
        parser.close();
        spool.sweep();
    }
}
