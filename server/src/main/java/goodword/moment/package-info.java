/// When a customer was asked to recommend.
@NullMarked
package goodword.moment;

import org.jspecify.annotations.NullMarked;
