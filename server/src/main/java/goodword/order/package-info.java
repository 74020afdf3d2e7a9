/// Orders as the store tells them: snapshots merged into what is known now.
@NullMarked
package goodword.order;

import org.jspecify.annotations.NullMarked;
