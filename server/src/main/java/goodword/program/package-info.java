/// Referral programs and their versioned terms.
@NullMarked
package goodword.program;

import org.jspecify.annotations.NullMarked;
