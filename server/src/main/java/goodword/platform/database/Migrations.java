package goodword.platform.database;

import org.flywaydb.core.Flyway;

/// Brings a database to this version's schema, as its owner. Safe to call from several replicas at
/// once: one migrates, the others wait.
public final class Migrations {
    /// The role the program works as: it owns nothing and may do only what migrations grant.
    public static final String PROGRAM_ROLE = "goodword_app";

    private Migrations() {}

    public static void bring(DatabaseAddress owner) {
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }
}
