package org.twinflow.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.twinflow.documents.ReadingOutcome;
import org.xml.sax.SAXException;

/** Tika in this process, by threads that take one file after the other: what reading costs at least. */
final class PlainTika {

    private static final String WITHOUT_OCR = """
            <properties>
              <parsers>
                <parser class="org.apache.tika.parser.DefaultParser">
                  <parser-exclude class="org.apache.tika.parser.ocr.TesseractOCRParser"/>
                </parser>
              </parsers>
            </properties>
            """;

    private final Parser parser;
    private final int threads;

    PlainTika(int threads) throws TikaException, IOException, SAXException {
        this.threads = threads;
        this.parser = new AutoDetectParser(
                new TikaConfig(new ByteArrayInputStream(WITHOUT_OCR.getBytes(StandardCharsets.UTF_8))));
    }

    /** Reads them all and hands on each text; how many were read to their end. */
    int read(List<byte[]> files, Consumer<String> taker) throws InterruptedException {
        return Crew.work(threads, files.size(), file -> isRead(files.get(file), taker));
    }

    private boolean isRead(byte[] file, Consumer<String> taker) {
        var text = new WriteOutContentHandler(ReadingOutcome.LONGEST_TEXT);
        var context = new ParseContext();
        context.set(Parser.class, parser);
        try (var stream = new ByteArrayInputStream(file)) {
            parser.parse(stream, new BodyContentHandler(text), new Metadata(), context);
            return true;
        } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError e) {
            return false;
        } finally {
            taker.accept(text.toString());
        }
    }
}
