/// Money as whole minor units of a currency, with named rounding.
@NullMarked
package goodword.platform.money;

import org.jspecify.annotations.NullMarked;
