/// The story everyone asks about: one referral, its pinned terms, its state, its timeline.
@NullMarked
package goodword.referral;

import org.jspecify.annotations.NullMarked;
