/// Opens links: the hot path, and what keeps every click until the database has it.
@NullMarked
package goodword.redirect;

import org.jspecify.annotations.NullMarked;
