/// Customers who may recommend.
@NullMarked
package goodword.advocate;

import org.jspecify.annotations.NullMarked;
