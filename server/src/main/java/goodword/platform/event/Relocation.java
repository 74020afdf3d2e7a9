package goodword.platform.event;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Moves the log to another server. Places in it begin with the numbers of transactions, and those
/// of another server say nothing here: followers would wait until this one has counted as far.
public final class Relocation {
    private Relocation() {}

    /// Gives all that is in the log places before everything that this server will append, in the
    /// same order, and each reader the place after what it has read. Needs the owner's rights, in
    /// whose running transaction it happens, and the log's guards off.
    public static void settle(JdbcClient owner) {
        new RelocationTable(owner).settle();
    }
}
