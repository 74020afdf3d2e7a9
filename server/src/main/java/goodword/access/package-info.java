/// Who may call: API keys.
@NullMarked
package goodword.access;

import org.jspecify.annotations.NullMarked;
