package goodword.stores;

import java.net.URI;

/// Where a shop's companion sends its messages, and with what secret.
record Place(URI hook, String secret) {}
