/// What a shop takes along when it moves: out of an installation, and into another.
@NullMarked
package goodword.moving;

import org.jspecify.annotations.NullMarked;
