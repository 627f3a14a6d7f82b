package org.twinflow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.twinflow.people.PersonId;
import org.twinflow.shared.RefusedException;

/** Keys as the first release wrote them, by the master key alone, at the first start of this one. */
class EarlierKeyTests extends DocumentScene {

    private static final String WORDS = "Written by the first release";

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private MasterKey master;

    @Autowired
    private KeyShares shares;

    @Autowired
    private ParticipantKeys keys;

    @Autowired
    private ContentStore store;

    private final UUID id = UUID.randomUUID();
    private final PersonId lena = new PersonId(UUID.randomUUID());
    private String hash;

    @BeforeEach
    void aRowAndAPaperOfTheFirstRelease() throws GeneralSecurityException, IOException {
        var context = MasterKey.context(id);
        var key = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
        var hashKey = new byte[32];
        database.update(
                "insert into document_key (id, lock, subject, active_subject, wrapped_key, wrapped_hash_key,"
                        + " created_at) values (?, 0, ?, ?, ?, ?, ?)",
                id,
                lena.id(),
                lena.id(),
                base64(TinkProtoKeysetFormat.serializeEncryptedKeyset(key, master.cipher(), context)),
                base64(master.cipher().encrypt(hashKey, context)),
                Timestamp.from(Instant.now()));
        var seal = new WrappedKeys.Material(key, hashKey).seal(new KeyReference(id));
        var sealed = new ByteArrayOutputStream();
        try (var out = seal.sealed(sealed)) {
            out.write(WORDS.getBytes(StandardCharsets.UTF_8));
        }
        hash = seal.hash();
        store.putRaw(new ContentId(hash, id), new ByteArrayInputStream(sealed.toByteArray()));
    }

    @Test
    void getASecretOfTheirOwnAndTheirPapersStayReadable() {
        assertThat(store.open(new KeyReference(id), hash)).hasContent(WORDS);
        assertThat(shares.exists(id)).isFalse();

        keys.settle();

        assertThat(shares.exists(id)).isTrue();
        assertThat(row()).containsEntry("with_share", true);
        assertThat(store.open(new KeyReference(id), hash)).hasContent(WORDS);
        assertThat(keys.of(lena)).isEqualTo(new KeyReference(id));
    }

    @Test
    void openNoLongerWithTheMasterKeyAlone() {
        keys.settle();
        var wrapped = Base64.getDecoder().decode(String.valueOf(row().get("wrapped_key")));

        assertThatThrownBy(() ->
                        TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master.cipher(), MasterKey.context(id)))
                .isInstanceOf(GeneralSecurityException.class);
    }

    /** The process may end between the file of the secret and the row. */
    @Test
    void takeTheSecretThatWasMadeBeforeACrash() {
        shares.create(id);

        keys.settle();
        keys.settle();

        assertThat(store.open(new KeyReference(id), hash)).hasContent(WORDS);
    }

    @Test
    void canBeDestroyed() {
        keys.settle();

        transaction.executeWithoutResult(status -> keys.destroy(lena));

        assertThat(shares.exists(id)).isFalse();
        assertThatThrownBy(() -> store.open(new KeyReference(id), hash)).isInstanceOf(RefusedException.class);
    }

    private Map<String, @Nullable Object> row() {
        return database.queryForMap("select * from document_key where id = ?", id);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
