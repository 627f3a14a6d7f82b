package org.twinflow.extraction;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.pipes.PipesResult;
import org.apache.tika.sax.AbstractRecursiveParserWrapperHandler;
import org.springframework.stereotype.Component;
import org.twinflow.documents.DocumentState;
import org.twinflow.documents.ReadingOutcome;
import org.twinflow.documents.Why;

/** Says in our words what came of reading a file; every file comes to an end. */
@Component
class Outcomes {

    private final Languages languages;
    private final FileKinds kinds;
    private final ExtractionProperties properties;

    Outcomes(Languages languages, FileKinds kinds, ExtractionProperties properties) {
        this.languages = languages;
        this.kinds = kinds;
        this.properties = properties;
    }

    ReadingOutcome of(PipesResult result, String knownType) {
        return switch (result.getStatus()) {
            case TIMEOUT ->
                unreadable("timeout", Long.toString(budget(knownType).toSeconds()));
            case OOM -> unreadable("memory");
            case UNSPECIFIED_CRASH -> unreadable("crash");
            case PARSE_SUCCESS, PARSE_SUCCESS_WITH_EXCEPTION, EMPTY_OUTPUT, PARSE_EXCEPTION_EMIT ->
                of(ReadingProcess.parts(result), knownType);
            case PARSE_EXCEPTION_NO_EMIT -> failed(String.valueOf(result.getMessage()), "", knownType);
            default -> throw new IllegalStateException("The reading process answered " + result.getStatus());
        };
    }

    /** How long a file of this media type may take. */
    Duration budget(String mediaType) {
        return properties.budget(mediaType);
    }

    /** A file that was given up after several attempts. */
    ReadingOutcome givenUp() {
        return unreadable("given-up");
    }

    private ReadingOutcome of(List<Metadata> parts, String knownType) {
        if (parts.isEmpty()) {
            return loss("no-text", "", knownType);
        }
        var first = parts.getFirst();
        var type = kinds.refined(knownType, first.get(HttpHeaders.CONTENT_TYPE));
        if (kinds.isProgram(type)) {
            return new ReadingOutcome(DocumentState.QUARANTINED, why("program"), "", null, type);
        }
        var text = text(parts);
        var failure = first.get(TikaCoreProperties.CONTAINER_EXCEPTION);
        return failure == null ? read(parts, text, type) : failed(failure, text, type);
    }

    private ReadingOutcome read(List<Metadata> parts, String text, String type) {
        if (any(parts, TikaCoreProperties.WRITE_LIMIT_REACHED.getName())) {
            return loss("long", text, type, Integer.toString(ReadingOutcome.LONGEST_TEXT));
        }
        if (any(parts, AbstractRecursiveParserWrapperHandler.EMBEDDED_RESOURCE_LIMIT_REACHED.getName())) {
            return loss("parts", text, type, Integer.toString(ReadingProcess.MOST_PARTS));
        }
        if (parts.stream().anyMatch(part -> part.get(TikaCoreProperties.EMBEDDED_EXCEPTION) != null)) {
            return loss("part", text, type);
        }
        if (text.isBlank()) {
            return loss(type.startsWith("image/") ? "image" : "no-text", text, type);
        }
        return new ReadingOutcome(DocumentState.READY, null, text, languages.of(text), type);
    }

    private ReadingOutcome failed(String failure, String text, String type) {
        var code = failure.contains("EncryptedDocumentException") ? "encrypted" : bombOrDamaged(failure);
        if (text.isBlank()) {
            return new ReadingOutcome(DocumentState.UNREADABLE, why(code), "", null, type);
        }
        return loss(code, text, type);
    }

    private static String bombOrDamaged(String failure) {
        var bomb =
                failure.toLowerCase(Locale.ROOT).contains("zip bomb") || failure.contains("TikaMemoryLimitException");
        return bomb ? "bomb" : "damaged";
    }

    private ReadingOutcome loss(String code, String text, String type, String... arguments) {
        return new ReadingOutcome(DocumentState.READY_WITH_LOSS, why(code, arguments), text, languages.of(text), type);
    }

    private static ReadingOutcome unreadable(String code, String... arguments) {
        return new ReadingOutcome(DocumentState.UNREADABLE, why(code, arguments), "", null, null);
    }

    private static Why why(String code, String... arguments) {
        return Why.of("documents.why." + code, arguments);
    }

    private static boolean any(List<Metadata> parts, String limit) {
        return parts.stream().anyMatch(part -> Boolean.parseBoolean(part.get(limit)));
    }

    /** Lines without the blanks around them, and no more than one empty line between two. */
    private static String text(List<Metadata> parts) {
        var all = parts.stream()
                .map(part -> part.get(TikaCoreProperties.TIKA_CONTENT))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        var text = new StringBuilder();
        var blank = true;
        for (var line : (Iterable<String>) all.lines()::iterator) {
            var stripped = line.replace('\f', ' ').strip();
            if (!stripped.isEmpty() || !blank) {
                text.append(stripped).append('\n');
            }
            blank = stripped.isEmpty();
        }
        return text.toString().strip();
    }
}
