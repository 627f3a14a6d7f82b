package org.twinflow.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.library.Folders;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.transfers.Archives.Destination;

/** Archives as they come: honest, old, broken and hostile. */
class ArchiveTests extends TransferScene {

    @Value("${twinflow.transfers.spool}")
    Path spool;

    @Autowired
    Folders folders;

    @AfterEach
    void leavesNothingInTheSpool() throws Exception {
        try (var files = Files.list(spool)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("zip")))
                    .isEmpty();
        }
    }

    @Test
    void storesEachFileInItsFolder() {
        var results = unpack(Zips.zip()
                .with("bus.txt", "The bus")
                .with("Maps/Coast/north.txt", "North")
                .bytes());

        assertThat(results).allMatch(result -> result.stored() != null);
        assertThat(inFolder("Trip")).extracting(DocumentDetails::filename).containsExactly("bus.txt");
        assertThat(inFolder("Trip/Maps/Coast"))
                .extracting(DocumentDetails::filename)
                .containsExactly("north.txt");
    }

    @Test
    void showsWhatIsUnpackedIntoAFolderThatIsKeptToNobodyElse() {
        folders.createFor(project.id(), "", "Trip", "group", Set.of("person:" + teacher), reader(teacher));

        unpack(Zips.zip().with("Maps/north.txt", "North").bytes());

        assertThat(inFolder("Trip/Maps")).hasSize(1);
        assertThat(documents
                        .list(project.id(), "Trip/Maps", reader(pupil), null, 10)
                        .items())
                .isEmpty();
    }

    @Test
    void takesOnlyWhatIsMissingWhenItIsUnpackedAgain() {
        var zip = Zips.zip().with("bus.txt", "The bus").with("map.txt", "The map");
        var bytes = zip.bytes();
        unpack(bytes);
        trash(inFolder("Trip").getFirst());

        var again = unpack(bytes);

        assertThat(again).filteredOn(result -> result.stored() != null).hasSize(1);
        assertThat(again)
                .filteredOn(result -> result.stored() == null)
                .singleElement()
                .satisfies(result -> assertThat(result.same()).hasSize(1));
        assertThat(inFolder("Trip")).hasSize(2);
    }

    @Test
    void tellsWhatWasThereBeforeOfThoseThatTheReaderSees() {
        store("", "old.txt", "The bus");
        var results = unpack(Zips.zip().with("bus.txt", "The bus").bytes());

        assertThat(results.getFirst().stored()).isNotNull();
        assertThat(results.getFirst().same())
                .extracting(DocumentDetails::filename)
                .containsExactly("old.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.txt",
                "a/../../evil.txt",
                "/etc/evil.txt",
                "..\\evil.txt",
                "a\\..\\..\\evil.txt",
                "C:\\evil.txt",
                "C:evil.txt",
                "\\\\server\\share\\evil.txt"
            })
    void refusesAZipThatClimbsOut(String name) {
        assertThat(code(unpack(Zips.raw(name, "evil")))).isEqualTo("transfer.zip.climbs");
        assertThat(inFolder("Trip")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "./.", "a/\u0000"})
    void refusesWhatHasNoName(String name) {
        assertThat(code(unpack(Zips.raw(name, "nameless")))).isEqualTo("transfer.zip.nameless");
    }

    @Test
    void takesBackslashesForFolders() {
        unpack(Zips.raw("Maps\\north.txt", "North"));

        assertThat(inFolder("Trip/Maps")).hasSize(1);
    }

    @Test
    void refusesLinksProgramsAndEmptyFilesAndTakesTheRest() {
        var results = unpack(Zips.zip()
                .link("passwords", "/etc/passwd")
                .with("tool.exe", "MZ")
                .with("empty.txt", "")
                .with("good.txt", "Good")
                .bytes());

        assertThat(results)
                .extracting(ArchiveTests::code)
                .containsExactly("transfer.zip.link", "documents.program", "documents.empty", null);
        assertThat(inFolder("Trip")).hasSize(1);
    }

    @Test
    void keepsBothOfTwoNamesThatDifferInCaseAlone() {
        unpack(Zips.zip().with("Bus.txt", "One").with("bus.TXT", "Two").bytes());

        assertThat(inFolder("Trip")).hasSize(2);
    }

    @Test
    void leavesOutWhatSystemsPutIn() {
        var results = unpack(Zips.zip()
                .with("__MACOSX/._bus.txt", "x")
                .with("a/.DS_Store", "x")
                .with("Thumbs.db", "x")
                .with("bus.txt", "The bus")
                .bytes());

        assertThat(results).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl|IBM852|Zażółć.txt", "el|IBM737|Χάρτης.txt", "fr|IBM850|élève.txt"})
    void readsTheNamesOfOldPrograms(String sample) {
        var parts = sample.split("\\|");

        var results = unpack(Zips.old(parts[1]).with(parts[2], "text").bytes(), parts[0]);

        assertThat(results.getFirst().name()).isEqualTo(parts[2]);
    }

    @Test
    void refusesABomb() {
        var results = unpack(Zips.zip()
                .with("zeros.txt", new byte[20_000_000])
                .with("good.txt", "Good")
                .bytes());

        assertThat(results).extracting(ArchiveTests::code).containsExactly("transfer.zip.bomb", null);
    }

    @Test
    void doesNotUnpackTheArchiveInTheArchive() {
        var inner = Zips.zip().with("deep.txt", "Deep").bytes();

        unpack(Zips.zip().with("inner.zip", inner).bytes());

        assertThat(inFolder("Trip")).extracting(DocumentDetails::filename).containsExactly("inner.zip");
    }

    @Test
    void saysThatItIsLocked() {
        assertRefused(Zips.locked("secret.txt", "secret"), "transfer.zip.encrypted");
    }

    @Test
    void refusesMoreFilesThanItTakes() {
        var zip = Zips.zip();
        for (var number = 0; number <= 2000; number++) {
            zip.with(number + ".txt", "x");
        }

        assertRefused(zip.bytes(), "transfer.zip.many");
    }

    @Test
    void refusesADirectoryThatWouldFillTheMemory() {
        var zip = Zips.zip();
        for (var number = 0; number <= 20_000; number++) {
            zip.with("x".repeat(200) + number, "x");
        }

        assertRefused(zip.bytes(), "transfer.zip.many");
    }

    @Test
    void refusesWhatIsNoZip() {
        var noise = new byte[1000];
        new Random(5).nextBytes(noise);

        assertRefused(noise, "transfer.zip.broken");
        assertRefused("PK".getBytes(StandardCharsets.UTF_8), "transfer.zip.broken");
    }

    @Test
    void noticesADamagedFile() {
        var bytes = Zips.raw("bus.txt", "The bus leaves at eight");
        bytes[30 + "bus.txt".length()] ^= 1;

        assertThat(code(unpack(bytes))).isEqualTo("transfer.zip.damaged");
    }

    @Test
    void isForThoseWhoMayUpload() {
        var zip = Zips.zip().with("bus.txt", "The bus").bytes();
        var open = store("", "archive.zip", zip, AudienceLevel.MEMBERS).id();
        var closed = store("", "closed.zip", zip, AudienceLevel.TEACHERS).id();
        var forAll = new Destination("Trip", AudienceLevel.PUBLIC, "en");

        assertThatThrownBy(() -> archives.unpack(open, forAll, reader(pupil))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> archives.unpack(closed, forAll, reader(pupil))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> archives.unpack(open, forAll, reader(stranger)))
                .isInstanceOf(NotFoundException.class);
        assertThat(inFolder("Trip")).isEmpty();
    }

    private void assertRefused(byte[] zip, String code) {
        assertThatThrownBy(() -> unpack(zip))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
        assertThat(inFolder("Trip")).isEmpty();
    }

    private static @Nullable String code(List<Unpacked> results) {
        assertThat(results).hasSize(1);
        return code(results.getFirst());
    }

    private static @Nullable String code(Unpacked result) {
        return result.why() instanceof RefusedException refused ? refused.code() : null;
    }
}
