/// Which shop a call, a key and a row belong to.
@NullMarked
package goodword.platform.tenancy;

import org.jspecify.annotations.NullMarked;
