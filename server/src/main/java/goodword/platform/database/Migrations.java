package goodword.platform.database;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Brings a database to this version's schema, as its owner. Safe to call from several replicas at
/// once: one migrates, the others wait.
public final class Migrations {
    /// The role the program works as: it owns nothing and may do only what migrations grant.
    public static final String PROGRAM_ROLE = "goodword_app";

    private Migrations() {}

    public static void bring(DatabaseAddress owner) {
        flyway(owner).load().migrate();
    }

    /// Brings an empty database to the schema of an earlier version.
    ///
    /// @param version of the last migration, such as `0042`
    public static void bring(DatabaseAddress owner, String version) {
        flyway(owner).target(version).load().migrate();
    }

    /// The versions of the migrations that the database has, in order; none when it is empty.
    public static List<String> applied(DatabaseAddress owner) {
        return versions(flyway(owner).load().info().applied());
    }

    /// The versions of the migrations that this program has.
    public static List<String> known(DatabaseAddress owner) {
        return versions(
                Arrays.stream(flyway(owner).load().info().all())
                        .filter(migration -> migration.getState().isResolved())
                        .toArray(MigrationInfo[]::new));
    }

    private static List<String> versions(MigrationInfo[] migrations) {
        return Arrays.stream(migrations)
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .map(version -> version.getVersion())
                .toList();
    }

    private static FluentConfiguration flyway(DatabaseAddress owner) {
        return Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:db/migration")
                .validateMigrationNaming(true);
    }
}
