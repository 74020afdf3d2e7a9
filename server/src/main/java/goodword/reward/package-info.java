/// What is due to whom: promised, held, approved, issued, taken back; always in step with the
/// ledger.
@NullMarked
package goodword.reward;

import org.jspecify.annotations.NullMarked;
