/// Magento 2 and Adobe Commerce, which send nothing: their REST API is asked with the keys of an
/// integration, and nothing is installed in the shop.
///
/// An order and its credit memos are two questions, so that an order is read together with them or
/// not at all. A coupon belongs to a cart rule, which holds all that the coupon promises: its
/// worth, its minimum, its last day. So there is one rule for each such promise, found by its name,
/// and any number of coupons under it.
///
/// Built from Magento's documentation and its published source (2.4); no live shop was asked.
@NullMarked
package goodword.connector.magento;

import org.jspecify.annotations.NullMarked;
