package goodword.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/// Finds the server that another Goodword runs in a data folder.
final class Neighbour {
    private Neighbour() {}

    /// Where a role works in a database of that server; empty when none answers to it.
    static Optional<DatabaseAddress> databaseIn(Path folder, String role, String name) {
        Home home = new Home(folder);
        try {
            if (!Files.exists(home.password()) || !Files.exists(home.port())) {
                return Optional.empty();
            }
            String port = Files.readString(home.port()).strip();
            DatabaseAddress address =
                    new DatabaseAddress(
                            "jdbc:postgresql://127.0.0.1:%s/%s?connectTimeout=5"
                                    .formatted(port, name),
                            role,
                            Password.ofRole(Password.read(home.password()), role));
            try (Connection connection =
                    DriverManager.getConnection(
                            address.url(), address.user(), address.password())) {
                return connection.isValid(5) ? Optional.of(address) : Optional.empty();
            }
        } catch (IOException | SQLException none) {
            return Optional.empty();
        }
    }
}
