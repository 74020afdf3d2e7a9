/// Vendure 3, which sends nothing of its own: a small companion in the store does
/// (`plugins/vendure`), a plugin on its event bus that keeps an outbox and signs by Standard
/// Webhooks.
///
/// A message of the companion is `{"type", "timestamp", "precision", "object"}`: `timestamp` says
/// when the object was read (a message sent again keeps both), `precision` how many decimals the
/// store's money has (`MoneyStrategy.precision`; 2 when absent). For `order.placed`, `order.state`,
/// `payment.state`, `refund.created` and `refund.state` the object holds, under `order`,
/// - `id`, `code`, `state`, `createdAt`, `updatedAt`, `orderPlacedAt`, `currencyCode`, `subTotal`,
///   `subTotalWithTax`, `shipping`, `shippingWithTax`, `total`, `totalWithTax`;
/// - `lines` with `quantity`, `orderPlacedQuantity`, `unitPrice`, `linePrice`, `taxRate`,
///   `listPriceIncludesTax` and `discounts` (`amount`, `data`); `surcharges` with `price` and
///   `priceWithTax`;
/// - `discounts` with `amount` and `adjustmentSource`; `promotions` with `id` and `couponCode`;
/// - `payments` with `amount`, `state`, `createdAt`, `updatedAt` and `refunds` (`id`, `total`,
///   `shipping`, `state`, `reason`, `createdAt`, `updatedAt`);
/// - `customer` with `id`, `emailAddress`, `phoneNumber`, `firstName` and `lastName`,
///   `shippingAddress`, and `customFields` with `goodwordRef`, the referral code, perhaps
///   `goodwordVisitor`, `goodwordLanding` and `goodwordReferrer`.
///
/// The Admin API answers with the same names when a query asks for them. An order without what a
/// snapshot rests on, or a mere `orderId`, is a hint, and the order is read from the store. For
/// `customer.created` and `customer.updated` the object holds `customer`.
@NullMarked
package goodword.connector.vendure;

import org.jspecify.annotations.NullMarked;
