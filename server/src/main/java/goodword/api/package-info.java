/// REST v1 for what exists.
@NullMarked
package goodword.api;

import org.jspecify.annotations.NullMarked;
