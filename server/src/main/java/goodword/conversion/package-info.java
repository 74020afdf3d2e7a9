/// The journeys: one order, one refund, one release, one decision, each told in one file.
@NullMarked
package goodword.conversion;

import org.jspecify.annotations.NullMarked;
