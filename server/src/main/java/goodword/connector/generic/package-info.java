/// The neutral formats: an order as JSON, a history as CSV.
@NullMarked
package goodword.connector.generic;

import org.jspecify.annotations.NullMarked;
