/// Proof that no order is lost and no reward paid twice, whatever is sent twice, late or out of
/// order, and whatever dies meanwhile; and proof that this proof can fail.
@NullMarked
package goodword.crash;

import org.jspecify.annotations.NullMarked;
