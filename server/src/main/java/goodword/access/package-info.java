/// Who may come in: API keys, staff and their factors; and what they decided, in the audit log.
@NullMarked
package goodword.access;

import org.jspecify.annotations.NullMarked;
