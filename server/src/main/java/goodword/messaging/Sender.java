package goodword.messaging;

import org.jspecify.annotations.Nullable;

/// From whom mails come.
///
/// @param name as readers see it; absent for the name of each shop
public record Sender(@Nullable String name, Recipient mailbox) {
    /// For installations that send nothing.
    public static final Sender NOBODY = new Sender(null, new Recipient("mail@localhost"));

    String nameFor(String shopName) {
        return Line.of(name == null ? shopName : name);
    }
}
