/// What people have told a shop not to do with their address.
@NullMarked
package goodword.consent;

import org.jspecify.annotations.NullMarked;
