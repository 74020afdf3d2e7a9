/// A recorded or invented year of a shop, run through the ordinary rooms.
@NullMarked
package goodword.simulation;

import org.jspecify.annotations.NullMarked;
