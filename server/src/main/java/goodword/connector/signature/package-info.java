/// How messages are signed, one scheme a class: whether raw bytes come from whoever shares a secret
/// or owns a key. Each looks at the bytes before anybody parsed, trimmed or decoded them, compares
/// in constant time, tries at most five secrets, the newest first, and takes one spelling of a
/// signature alone.
@NullMarked
package goodword.connector.signature;

import org.jspecify.annotations.NullMarked;
