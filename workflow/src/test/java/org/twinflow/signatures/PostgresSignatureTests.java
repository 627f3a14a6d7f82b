package org.twinflow.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.Postgres;

/** The same on PostgreSQL, which refuses to change a signature. */
@Import(Postgres.class)
class PostgresSignatureTests extends SignatureTests {

    @Autowired
    TransactionTemplate transaction;

    @Override
    void changeARow() {
        for (var deed : new String[] {
            "update signature set relation = 'GUARDIAN' where dossier = ?", "delete from signature where dossier = ?"
        }) {
            assertThatThrownBy(() -> database.update(deed, dossier().id())).isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> database.execute("truncate signature")).isInstanceOf(DataAccessException.class);
        assertThat(count()).isPositive();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    database.execute("set local twinflow.purge = 'on'");
                    database.update(
                            "update signature set place = 9 where dossier = ?",
                            dossier().id());
                }))
                .isInstanceOf(DataAccessException.class);
        transaction.executeWithoutResult(status -> {
            database.execute("set local twinflow.purge = 'on'");
            database.update("delete from signature where dossier = ?", dossier().id());
        });
        assertThat(count()).isZero();
    }

    private int count() {
        return database.queryForList(
                        "select place from signature where dossier = ?",
                        dossier().id())
                .size();
    }
}
