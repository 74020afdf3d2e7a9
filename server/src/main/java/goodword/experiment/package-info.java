/// Arms that choose an offer, and the stable hold-out.
@NullMarked
package goodword.experiment;

import org.jspecify.annotations.NullMarked;
