/// Double entry: balanced, insert-only postings, each with one cause.
@NullMarked
package goodword.ledger;

import org.jspecify.annotations.NullMarked;
