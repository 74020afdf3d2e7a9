/// A small gift shop for the demo. It knows of Goodword what any shop knows: the client and a key.
@NullMarked
package goodword.demoshop;

import org.jspecify.annotations.NullMarked;
