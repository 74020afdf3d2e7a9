/// Time and chance, passed in, so that a year can be replayed in seconds.
@NullMarked
package goodword.platform.clock;

import org.jspecify.annotations.NullMarked;
