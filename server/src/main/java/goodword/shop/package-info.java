/// The shops of this installation.
@NullMarked
package goodword.shop;

import org.jspecify.annotations.NullMarked;
