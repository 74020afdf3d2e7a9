/// Shopify, whose own webhooks are read.
///
/// Topics: `orders/create`, `orders/paid`, `orders/updated`, `orders/edited`, `orders/cancelled`,
/// `refunds/create`, `customers/create`, `customers/update`, `disputes/create`, `disputes/update`
/// and the compliance topics. `orders/updated` has to be subscribed to: it tells refunds together
/// with the order, without which they cannot be reckoned. Amounts are the shop's own money,
/// whatever the buyer saw. A basket carries the referral code in its attribute `goodword_ref` (or
/// `__goodword_ref`, which themes do not see) and may carry `goodword_visitor`.
@NullMarked
package goodword.connector.shopify;

import org.jspecify.annotations.NullMarked;
