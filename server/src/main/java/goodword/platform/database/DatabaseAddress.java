package goodword.platform.database;

/// Where a PostgreSQL database answers and as whom.
///
/// @param url a JDBC address, `jdbc:postgresql://host:port/name`
public record DatabaseAddress(String url, String user, String password) {
    /// Never shows the password.
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
