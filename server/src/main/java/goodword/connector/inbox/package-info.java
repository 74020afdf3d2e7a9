/// Connections to stores, and the messages that stores send: verified, kept, and worked once.
@NullMarked
package goodword.connector.inbox;

import org.jspecify.annotations.NullMarked;
