/// Lists of customers and advocates that shops bring from an earlier program.
@NullMarked
package goodword.connector.people;

import org.jspecify.annotations.NullMarked;
