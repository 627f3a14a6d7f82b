package org.twinflow.thorough;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The database of one installation: H2 in its data folder, or a PostgreSQL of its own that goes with this. */
final class ItsDatabase implements AutoCloseable {

    private final @Nullable EmbeddedPostgres postgres;

    private ItsDatabase(@Nullable EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static ItsDatabase of(DatabaseKind kind) throws IOException {
        return new ItsDatabase(
                kind == DatabaseKind.H2 ? null : EmbeddedPostgres.builder().start());
    }

    /** These options of the application, and those that lead it here. */
    String[] with(String... options) {
        var own = postgres == null
                ? List.<String>of()
                : List.of(
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres");
        return Stream.concat(own.stream(), Stream.of(options)).toArray(String[]::new);
    }

    @Override
    public void close() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }
}
