/// What is asked of connected stores, and what is done with the answers: coupons are made and taken
/// back there, orders read again, and what no message told is caught up with.
///
/// One rule for everything that changes something in a store: our note that it is asked for is
/// committed first, the call is made outside any transaction, and whoever does not know what came
/// of a call looks in the store before anything is asked again.
@NullMarked
package goodword.connector.calls;

import org.jspecify.annotations.NullMarked;
