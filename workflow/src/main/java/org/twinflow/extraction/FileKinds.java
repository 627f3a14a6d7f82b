package org.twinflow.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.documents.ContentInspector;
import org.twinflow.documents.Inspection;

/** Knows files by their signatures: nothing is parsed here, so nothing can go wrong with a bad file. */
@Component
class FileKinds implements ContentInspector {

    private static final Set<String> PROGRAMS = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-executable",
            "application/x-sharedlib",
            "application/x-elf",
            "application/x-object",
            "application/x-mach-o",
            "application/x-mach-o-executable",
            "application/x-mach-o-dylib",
            "application/x-mach-o-bundle",
            "application/x-mach-o-universal",
            "application/java-archive",
            "application/java-vm",
            "application/vnd.android.package-archive",
            "application/x-ms-installer",
            "application/x-msi",
            "application/x-ms-shortcut",
            "application/x-sh",
            "application/x-bat",
            "application/javascript",
            "text/javascript",
            "text/x-vbscript",
            "application/hta");

    private static final Set<String> ENDINGS = Set.of(
            "exe", "com", "scr", "dll", "msi", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "mjs", "wsf", "wsh",
            "hta", "jar", "class", "war", "sh", "bash", "command", "app", "apk", "dmg", "deb", "rpm", "lnk", "reg",
            "pif", "cpl", "scf");

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    @Override
    public Inspection inspect(byte[] beginning, String filename, @Nullable String declaredType) {
        var content = detect(beginning, null);
        var found = content.equals(MediaType.OCTET_STREAM) ? content : detect(beginning, filename);
        var program = isProgram(found.toString()) || isScript(beginning) || ENDINGS.contains(ending(filename));
        return new Inspection(
                found.getBaseType().toString(),
                program,
                contradicts(named(filename), found) || contradicts(declared(declaredType), found));
    }

    boolean isProgram(String mediaType) {
        var type = MediaType.parse(mediaType);
        return type != null && PROGRAMS.contains(type.getBaseType().toString());
    }

    /** What a look inside showed, unless it says less than what was known already. */
    String refined(String known, @Nullable String seen) {
        var before = MediaType.parse(known);
        var after = seen == null ? null : MediaType.parse(seen);
        if (before == null || after == null) {
            return known;
        }
        var tellsMore = !related(before.getBaseType(), after.getBaseType())
                || registry().isSpecializationOf(after.getBaseType(), before.getBaseType());
        return tellsMore ? after.getBaseType().toString() : known;
    }

    private boolean related(MediaType one, MediaType other) {
        return registry().isInstanceOf(one, other) || registry().isInstanceOf(other, one);
    }

    private boolean contradicts(@Nullable MediaType claimed, MediaType found) {
        if (claimed == null || claimed.equals(MediaType.OCTET_STREAM) || bothText(claimed, found)) {
            return false;
        }
        return !related(claimed.getBaseType(), found.getBaseType());
    }

    private boolean bothText(MediaType claimed, MediaType found) {
        return registry().isInstanceOf(claimed.getBaseType(), MediaType.TEXT_PLAIN)
                && registry().isInstanceOf(found.getBaseType(), MediaType.TEXT_PLAIN);
    }

    private MediaType named(String filename) {
        return detect(new byte[0], filename);
    }

    private static @Nullable MediaType declared(@Nullable String type) {
        return type == null ? null : MediaType.parse(type);
    }

    private MediaType detect(byte[] beginning, @Nullable String filename) {
        var metadata = new Metadata();
        if (filename != null) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, filename);
        }
        try {
            InputStream stream = beginning.length == 0 ? null : new ByteArrayInputStream(beginning);
            return types.detect(stream, metadata);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MediaTypeRegistry registry() {
        return types.getMediaTypeRegistry();
    }

    private static boolean isScript(byte[] beginning) {
        return beginning.length > 1 && beginning[0] == '#' && beginning[1] == '!';
    }

    private static String ending(String filename) {
        return filename.substring(filename.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
