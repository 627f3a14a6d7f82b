package org.twinflow.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.shared.NotFoundException;

class BundleTests extends TransferScene {

    @Value("${twinflow.documents.root}")
    Path root;

    @Test
    void givesAFolderWithAllThatLiesInIt() throws Exception {
        store("Trip", "bus.txt", "The bus");
        store("Trip/Maps", "Χάρτης.txt", "North");
        store("Tripods", "tripod.txt", "No part of it");
        store("", "top.txt", "Neither");

        assertThat(entries(bundles.of(project.id(), "Trip", reader(teacher)), reader(teacher)))
                .containsOnly(Map.entry("Trip/bus.txt", "The bus"), Map.entry("Trip/Maps/Χάρτης.txt", "North"));
    }

    @Test
    void givesEveryNameOnce() throws Exception {
        store("", "bus.txt", "One");
        store("", "BUS.txt", "Two");
        store("", "bus.txt", "Three");
        store("", "con.txt", "A device");

        var entries = entries(bundles.of(project.id(), null, reader(teacher)), reader(teacher));

        assertThat(entries.keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)))
                .containsExactlyInAnyOrder("bus.txt", "bus (2).txt", "bus (3).txt", "_con.txt");
        assertThat(entries.values()).containsExactlyInAnyOrder("One", "Two", "Three", "A device");
    }

    @Test
    void leavesOutWhatTheReaderMayNotSee() throws Exception {
        var open = store("", "open.txt", "Open");
        var closed = store("", "closed.txt", "Closed".getBytes(StandardCharsets.UTF_8), AudienceLevel.TEACHERS);
        var ids = List.of(open.id(), closed.id());

        assertThat(entries(bundles.of(ids, reader(pupil)), reader(pupil))).containsOnlyKeys("open.txt");
        assertThatThrownBy(() -> bundles.of(ids, reader(stranger))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> bundles.of(project.id(), null, reader(stranger)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void asksForEachAgainWhenItsTurnComes() throws Exception {
        var open = store("", "open.txt", "Open");
        var trashed = store("", "trashed.txt", "Trashed");
        var wanted = bundles.of(List.of(open.id(), trashed.id()), reader(pupil));
        trash(trashed);

        var entries = entries(wanted, reader(pupil));

        assertThat(entries).containsOnlyKeys("open.txt", Bundles.MISSING);
        assertThat(entries.get(Bundles.MISSING)).contains("trashed.txt: NotFoundException");
    }

    @Test
    void namesWhatIsMissingOrDamagedInTheStore() throws Exception {
        store("", "whole.txt", "Whole");
        // nothing that a reader could take a text of, which would lie in the store under the same name
        var missing = store("", "missing.bin", "\0\1Missing " + project);
        var damaged = store("", "damaged.txt", "Damaged " + project);
        Files.delete(place(missing));
        Files.writeString(place(damaged), "Changed " + project);

        var entries = entries(bundles.of(project.id(), null, reader(teacher)), reader(teacher));

        assertThat(entries).containsEntry("whole.txt", "Whole").doesNotContainKey("missing.bin");
        assertThat(entries.get(Bundles.MISSING))
                .contains("missing.bin: RefusedException", "damaged.txt: RefusedException");
    }

    private Path place(DocumentDetails document) {
        var hash = document.sha256();
        return root.resolve("plain")
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }

    private Map<String, String> entries(List<DocumentDetails> wanted, Reader reader) throws IOException {
        var out = new ByteArrayOutputStream();
        bundles.write(wanted, reader, problem -> problem.getClass().getSimpleName(), out);
        var entries = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
