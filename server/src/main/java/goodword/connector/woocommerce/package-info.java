/// WooCommerce, whose own webhooks are read.
///
/// Topics: `order.created`, `order.updated`, `order.restored`, `order.deleted`, `customer.created`
/// and `customer.updated`. Every delivery is the object as it was when it was sent. A message
/// carries no time of its own and no usable id: it is known by its topic and its bytes.
///
/// The small companion that copies the code of a link into an order writes order meta:
/// `_goodword_ref`, the referral code, and `_goodword_visitor`, our visitor id. Without it, coupons
/// and the order attribution of WooCommerce 8.5 (`_wc_order_attribution_...`) are read.
@NullMarked
package goodword.connector.woocommerce;

import org.jspecify.annotations.NullMarked;
