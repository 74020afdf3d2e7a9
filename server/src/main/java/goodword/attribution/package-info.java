/// Who gets the credit for an order, and why.
@NullMarked
package goodword.attribution;

import org.jspecify.annotations.NullMarked;
