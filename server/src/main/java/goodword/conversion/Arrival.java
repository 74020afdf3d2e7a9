package goodword.conversion;

import goodword.order.OrderFacts;
import goodword.order.OrderSnapshot;
import goodword.order.Recorded;
import goodword.person.Identified;

/// A snapshot on its way through the journey.
///
/// @param order all that is known now of the order
record Arrival(OrderSnapshot snapshot, Identified buyer, Recorded recorded, OrderFacts order) {}
