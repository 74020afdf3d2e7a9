/// What came of it: the funnel, the money, the cost of a customer.
@NullMarked
package goodword.insight;

import org.jspecify.annotations.NullMarked;
