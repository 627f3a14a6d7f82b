package org.twinflow.web.shell;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Answers what the shared parts of pages ask: icons, colours, sizes; templates ask it as {@code ${ui}}. */
@Component
public class Ui {

    /** What has no family of its own, or is not called what its media type says. */
    private static final Map<String, String> OTHERS = Map.of(
            "text/plain", "TXT",
            "message/rfc822", "EML",
            "application/vnd.ms-outlook", "MSG",
            "application/zip", "ZIP",
            "application/epub+zip", "EPUB",
            "application/json", "JSON",
            "application/xml", "XML");

    private static final Map<String, Mark> MARKS = Map.ofEntries(
            mark("missing", "none", "circle-dashed"),
            mark("received", "info", "inbox"),
            mark("checked", "ok", "circle-check"),
            mark("rejected", "bad", "circle-x"),
            mark("expired", "old", "hourglass-empty"),
            mark("due-today", "warn", "clock"),
            mark("late", "bad", "clock-exclamation"),
            mark("draft", "none", "pencil"),
            mark("in-approval", "info", "user-check"),
            mark("approved", "ok", "circle-check"),
            mark("signed", "ok", "writing-sign"),
            mark("being-edited", "warn", "lock"),
            mark("incident", "bad", "alert-octagon"),
            mark("running", "info", "progress"),
            mark("done", "ok", "circle-check"),
            mark("cancelled", "none", "ban"),
            mark("waiting", "none", "clock-pause"),
            mark("sent", "info", "send"));

    private static final Map<String, String> ICONS = Map.of(
            "info", "ti-info-circle", "ok", "ti-circle-check", "warn", "ti-alert-triangle", "bad", "ti-alert-circle");

    private static final String[] UNITS = {"byte", "kilo", "mega", "giga"};

    /** Answers how a state of the common vocabulary looks; an unknown one looks like nothing in particular. */
    public Mark mark(String state) {
        return MARKS.getOrDefault(state, new Mark("is-none", "ti-point", "ui.status.unknown"));
    }

    public String icon(String kind) {
        return ICONS.getOrDefault(kind, "ti-info-circle");
    }

    /** The last part of the class of a country's strand, such as {@code fr} in {@code p-fr}. */
    public String strand(String letters) {
        return Strands.of(letters);
    }

    public List<Strands.Strand> braid(List<String> letters) {
        return Strands.braid(letters);
    }

    /** The country's name in the reader's language; EL is Greece. */
    public String country(String letters) {
        return Locale.of("", letters.equals("EL") ? "GR" : letters).getDisplayCountry(LocaleContextHolder.getLocale());
    }

    /** A whole share from 0 to 100, as the classes of bars need it. */
    public int percent(Number share) {
        return (int) Math.clamp(Math.round(share.doubleValue()), 0, 100);
    }

    /** How many of how many, in per cent. */
    public int share(long part, long whole) {
        return whole == 0 ? 0 : percent(100.0 * part / whole);
    }

    /** The message key and the number of a size, such as 2.4 and mega. */
    public Size size(long bytes) {
        double number = bytes;
        int unit = 0;
        while (number >= 1000 && unit < UNITS.length - 1) {
            number /= 1000;
            unit++;
        }
        var format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
        format.setMaximumFractionDigits(number < 10 && unit > 0 ? 1 : 0);
        return new Size(format.format(number), "ui.size." + UNITS[unit]);
    }

    /** The badge of a file by its media type. */
    public Badge file(String type) {
        if (type.equals("application/pdf")) {
            return new Badge("pdf", "PDF");
        }
        if (OTHERS.containsKey(type)) {
            return new Badge("", OTHERS.get(type));
        }
        if (type.startsWith("image/")) {
            return new Badge("img", word(type.substring("image/".length())));
        }
        if (type.startsWith("video/") || type.startsWith("audio/")) {
            return new Badge("vid", word(type.substring(type.indexOf('/') + 1)));
        }
        if (type.contains("spreadsheet") || type.contains("excel") || type.equals("text/csv")) {
            return new Badge("xls", type.equals("text/csv") ? "CSV" : type.contains("opendocument") ? "ODS" : "XLS");
        }
        if (type.contains("presentation") || type.contains("powerpoint")) {
            return new Badge("vid", type.contains("opendocument") ? "ODP" : "PPT");
        }
        if (type.contains("word") || type.contains("opendocument.text") || type.equals("application/rtf")) {
            return new Badge("doc", type.contains("opendocument") ? "ODT" : "DOC");
        }
        return new Badge("", type.startsWith("text/") ? word(type.substring("text/".length())) : "…");
    }

    private static String word(String subtype) {
        var letters = subtype.replaceFirst("^x-", "").replaceAll("[^A-Za-z0-9].*", "");
        return letters.equals("jpeg")
                ? "JPG"
                : letters.substring(0, Math.min(4, letters.length())).toUpperCase(Locale.ROOT);
    }

    private static Map.Entry<String, Mark> mark(String state, String kind, String icon) {
        return Map.entry(state, new Mark("is-" + kind, "ti-" + icon, "ui.status." + state));
    }

    /** How a state looks, and the key of its word. */
    public record Mark(String css, String icon, String key) {}

    /** A size in words: the key takes the number. */
    public record Size(String number, String key) {}

    /** The badge of a kind of file. */
    public record Badge(String css, String word) {}
}
