/// Medusa 2, which sends nothing of its own: a small companion in the store does
/// (`plugins/medusa`), a plugin that keeps an outbox and signs by Standard Webhooks.
///
/// A message of the companion is `{"type", "timestamp", "object"}`. For the types `order.placed`,
/// `order.updated`, `order.completed`, `order.canceled`, `payment.captured`, `payment.refunded` and
/// `order-edit.confirmed` the object is the **order** as the query `order` gives it, with
/// - `id`, `display_id`, `status`, `is_draft_order`, `email`, `currency_code`, `created_at`,
///   `updated_at`, `canceled_at`, `metadata`, `total`, `tax_total`, `credit_line_total`;
/// - `items.*` with their totals and `items.adjustments.*`, `shipping_methods.*` with theirs;
/// - `promotions.code`, `customer.*`, `billing_address.*`, `shipping_address.*`, `cart.metadata`;
/// - `payment_collections.*`, `.payments.*`, `.payments.captures.*` and `.payments.refunds.*`.
///
/// For `customer.created` and `customer.updated` it is the customer. An object that lacks what a
/// snapshot rests on (or `{"name", "data": {"id"}}`, as the store's bus has it) is a hint, and the
/// order is read from the store. An order carries `goodword_ref`, the referral code, in the
/// metadata of its cart, and may carry `goodword_visitor`, `goodword_landing` and
/// `goodword_referrer`.
@NullMarked
package goodword.connector.medusa;

import org.jspecify.annotations.NullMarked;
