package org.twinflow.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.formats.jpeg.JpegImageMetadata;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.documents.OpenContent;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilityFixtures;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** A picture in the travel log: for those who may read the entry, and without where it was taken. */
@SpringBootTest
class TravelPicturesTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    Fixtures fixtures;

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    TravelLog log;

    @Autowired
    TravelPictures pictures;

    private World world;
    private MobilityId mobility;
    private DossierId dossier;

    @BeforeEach
    void aGroupThatIsUnderWay() {
        world = journeys.aWorld();
        var prepared = journeys.prepared(world);
        mobility = prepared.mobility();
        dossier = prepared.dossier();
        journeys.depart(prepared, world);
        journeys.letTimePass(mobility, 3);
    }

    @Test
    void saysNeitherWhereNorWithWhatItWasTaken() throws IOException {
        var photo = photo();
        assertThat(Imaging.getMetadata(photo)).isInstanceOf(JpegImageMetadata.class);

        var entry = write(LogAudience.PROJECT, photo, world.teacher());

        var kept = bytes(pictures.open(entry, reader(world.teacher())));
        assertThat(Imaging.getMetadata(kept))
                .satisfiesAnyOf(
                        none -> assertThat(none).isNull(),
                        some -> assertThat(((JpegImageMetadata) some).getExif()).isNull());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(64);
    }

    @Test
    void isSeenByThoseWhoMayReadTheEntry() throws IOException {
        var classmate = fixtures.aPerson("pupil", world.spain());
        fixtures.admit(world.project(), classmate, Role.PUPIL);
        var forAll = write(LogAudience.PROJECT, photo(), world.teacher());
        var forFamilies = write(LogAudience.FAMILIES, photo(), world.teacher());
        var forTeachers = write(LogAudience.TEACHERS, photo(), world.teacher());

        assertSees(world.partner(), forAll, forFamilies, forTeachers);
        assertSees(classmate, forAll);
        assertSeesNot(classmate, forFamilies, forTeachers);
        assertSees(world.mother(), forFamilies);
        assertSeesNot(world.mother(), forTeachers);
        assertSees(world.pupil(), forAll, forFamilies);
        assertSeesNot(fixtures.aTeacher(world.spain()), forAll, forFamilies, forTeachers);
    }

    @Test
    void ofATravellerIsLookedAtFirst() throws IOException {
        var entry =
                pictures.write(dossier, mobility, entry(LogAudience.FAMILIES), stream(photo()), reader(world.pupil()));
        assertSees(world.pupil(), entry);
        assertSees(world.teacher(), entry);
        assertSeesNot(world.mother(), entry);

        log.decide(entry, true, "", reader(world.teacher()));

        assertSees(world.mother(), entry);
        assertThat(log.of(dossier, reader(world.mother())))
                .singleElement()
                .satisfies(each -> assertThat(each.pictured()).isTrue());
        assertThatThrownBy(() -> pictures.put(entry, stream(photo()), reader(world.pupil())))
                .isInstanceOf(ForbiddenException.class);
        log.decide(entry, false, "Names a classmate.", reader(world.teacher()));
        assertSeesNot(world.mother(), entry);
    }

    @Test
    void isNothingButAPhotograph() {
        assertThatThrownBy(
                        () -> write(LogAudience.PROJECT, "GIF89a".getBytes(StandardCharsets.US_ASCII), world.teacher()))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> write(
                        LogAudience.PROJECT,
                        new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3},
                        world.teacher()))
                .isInstanceOf(InvalidException.class);
        assertThat(log.of(mobility, reader(world.teacher()))).isEmpty();
    }

    @Test
    void thatIsSentTwiceIsKeptOnce() throws IOException {
        var sent = new NewLogEntry(TODAY, "We saw the sea.", LogAudience.PROJECT, Locale.ENGLISH, UUID.randomUUID());

        var first = pictures.write(mobility, sent, stream(photo()), reader(world.teacher()));
        var second = pictures.write(mobility, sent, stream(photo()), reader(world.teacher()));

        assertThat(second).isEqualTo(first);
        assertThat(log.of(mobility, reader(world.teacher()))).hasSize(1);
    }

    private LogEntryId write(LogAudience audience, byte[] photo, PersonId by) throws IOException {
        return pictures.write(mobility, entry(audience), stream(photo), reader(by));
    }

    private static NewLogEntry entry(LogAudience audience) {
        return new NewLogEntry(TODAY, "We saw the sea.", audience, Locale.ENGLISH);
    }

    private void assertSees(PersonId person, LogEntryId... entries) {
        for (var entry : List.of(entries)) {
            assertThat(bytes(pictures.open(entry, reader(person)))).isNotEmpty();
        }
    }

    private void assertSeesNot(PersonId person, LogEntryId... entries) {
        for (var entry : List.of(entries)) {
            assertThatThrownBy(() -> pictures.open(entry, reader(person))).isInstanceOf(NotFoundException.class);
        }
    }

    private Reader reader(PersonId person) {
        return fixtures.reader(person);
    }

    private static ByteArrayInputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] bytes(OpenContent content) {
        try (content) {
            return content.stream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Taken in Paris, as it says. */
    private static byte[] photo() throws IOException {
        var plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", plain);
        var told = new TiffOutputSet();
        told.setGpsInDegrees(2.35, 48.85);
        var out = new ByteArrayOutputStream();
        new ExifRewriter().updateExifMetadataLossless(plain.toByteArray(), out, told);
        return out.toByteArray();
    }
}
