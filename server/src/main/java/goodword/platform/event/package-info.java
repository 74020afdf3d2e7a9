/// The event log: facts appended in the transaction that makes them true, read by position.
@NullMarked
package goodword.platform.event;

import org.jspecify.annotations.NullMarked;
