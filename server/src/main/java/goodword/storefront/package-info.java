/// The pages of people: the advocate's own and the friend's; no password, no script needed.
@NullMarked
package goodword.storefront;

import org.jspecify.annotations.NullMarked;
