/// Shopify: its own webhooks are read, and its Admin API of version 2026-10 is asked.
///
/// Topics: `orders/create`, `orders/paid`, `orders/updated`, `orders/edited`, `orders/cancelled`,
/// `refunds/create`, `customers/create`, `customers/update`, `disputes/create`, `disputes/update`
/// and the privacy topics `customers/data_request`, `customers/redact` and `shop/redact`.
/// `orders/updated` has to be subscribed to: it tells refunds together with the order, without
/// which they cannot be reckoned. Amounts are the shop's own money, whatever the buyer saw. A
/// basket carries the referral code in its attribute `goodword_ref` (or `__goodword_ref`, which
/// themes do not see) and may carry `goodword_visitor`.
///
/// Our GraphQL documents name nothing but what was held against Shopify's schema. Those orders name
/// neither their tax nor the goods of a refund, so an order is read whole from the order resource
/// (decision 19), in the very words of the webhooks, by the one reader of both.
@NullMarked
package goodword.connector.shopify;

import org.jspecify.annotations.NullMarked;
