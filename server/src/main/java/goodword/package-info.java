/// Goodword: one good word of a satisfied customer, one fair reward.
@NullMarked
package goodword;

import org.jspecify.annotations.NullMarked;
