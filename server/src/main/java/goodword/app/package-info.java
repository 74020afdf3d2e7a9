/// Starts, wires and stops: the command line and the house itself.
@NullMarked
package goodword.app;

import org.jspecify.annotations.NullMarked;
