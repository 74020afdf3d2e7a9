/// Secrets, and one-way keys made with them.
@NullMarked
package goodword.platform.vault;

import org.jspecify.annotations.NullMarked;
