/// The one door to PostgreSQL: embedded or the shop's own, migrations, and transactions inside one
/// shop.
@NullMarked
package goodword.platform.database;

import org.jspecify.annotations.NullMarked;
