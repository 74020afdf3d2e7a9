package goodword.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Where a program's data lives: its own embedded PostgreSQL, or a database that the shop runs.
/// Ready to use once it is open: roles made, schema migrated. Close it last.
public final class Storage implements AutoCloseable {
    private static final String OWNER_ROLE = "goodword_owner";
    private static final String NAME = "goodword";

    private final DatabaseAddress owner;
    private final DatabaseAddress program;
    private final List<AutoCloseable> held;

    private Storage(DatabaseAddress owner, DatabaseAddress program, List<AutoCloseable> held) {
        this.owner = owner;
        this.program = program;
        this.held = held;
    }

    /// Starts the embedded server in this folder and brings its database up to date.
    public static Storage embedded(Path home, Consumer<String> progress) {
        EmbeddedPostgres server = EmbeddedPostgres.start(home, progress);
        try {
            DatabaseAddress program = open(server, NAME);
            return new Storage(ownerOf(server, NAME), program, List.of(server));
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    /// Brings a database of the shop's own server up to date.
    ///
    /// @param owner who owns the schema and migrates it
    /// @param program who works in it; the owner again when there is no second login
    public static Storage at(DatabaseAddress owner, DatabaseAddress program) {
        Migrations.bring(owner);
        return new Storage(owner, program, List.of());
    }

    /// The same as it is, for whoever copies it: nothing is migrated, and a server that runs
    /// already is used beside its program.
    public static Storage embeddedAsItIs(Path home, Consumer<String> progress) {
        Optional<DatabaseAddress> running = Neighbour.databaseIn(home, OWNER_ROLE, NAME);
        if (running.isPresent()) {
            return new Storage(running.get(), running.get(), List.of());
        }
        EmbeddedPostgres server = EmbeddedPostgres.start(home, progress);
        try {
            DatabaseAddress program = make(server, NAME);
            return new Storage(ownerOf(server, NAME), program, List.of(server));
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    /// A database of the shop's own server as it is.
    public static Storage asItIs(DatabaseAddress owner) {
        return new Storage(owner, owner, List.of());
    }

    /// Makes a database of this name on an embedded server, unless it is there, and brings it up to
    /// date. Returns where the program works in it.
    public static DatabaseAddress open(EmbeddedPostgres server, String name) {
        DatabaseAddress program = make(server, name);
        Migrations.bring(ownerOf(server, name));
        return program;
    }

    /// Makes an empty one, unless it is there. Returns where the program will work in it.
    public static DatabaseAddress make(EmbeddedPostgres server, String name) {
        DatabaseAddress owner = ownerOf(server, name);
        String programPassword = passwordOf(server, Migrations.PROGRAM_ROLE);
        try (Connection connection =
                        DriverManager.getConnection(
                                server.jdbcUrl("postgres"), server.superuser(), server.password());
                Statement statement = connection.createStatement()) {
            makeRole(statement, OWNER_ROLE, owner.password());
            makeRole(statement, Migrations.PROGRAM_ROLE, programPassword);
            if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
                statement.execute("create database " + name + " owner " + OWNER_ROLE);
            }
        } catch (SQLException failed) {
            throw new DatabaseStartFailure(
                    "The embedded PostgreSQL runs, but its database cannot be made ready: "
                            + failed.getMessage(),
                    failed);
        }
        return new DatabaseAddress(server.jdbcUrl(name), Migrations.PROGRAM_ROLE, programPassword);
    }

    /// Has the server look at what the tables hold. A plan that was made while a table was empty
    /// reads all of it until then, so whoever fills one calls this early.
    public void analyze() {
        try (Connection connection =
                        DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        } catch (SQLException failed) {
            throw new IllegalStateException("the tables cannot be analyzed", failed);
        }
    }

    /// Who owns the tables.
    public DatabaseAddress owner() {
        return owner;
    }

    /// Where the program works.
    public DatabaseAddress program() {
        return program;
    }

    @Override
    public void close() {
        for (AutoCloseable one : held) {
            try {
                one.close();
            } catch (Exception failed) {
                throw new IllegalStateException("the database does not stop", failed);
            }
        }
    }

    private static void makeRole(Statement statement, String role, String password)
            throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
            statement.execute("create role " + role + " login");
        }
        statement.execute("alter role " + role + " login password '" + password + "'");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }

    /// Who owns the tables of a database on an embedded server.
    public static DatabaseAddress ownerOf(EmbeddedPostgres server, String name) {
        return new DatabaseAddress(
                server.jdbcUrl(name), OWNER_ROLE, passwordOf(server, OWNER_ROLE));
    }

    private static String passwordOf(EmbeddedPostgres server, String role) {
        return Password.ofRole(server.password(), role);
    }
}
