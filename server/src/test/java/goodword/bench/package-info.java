/// How fast the program is beside PostgreSQL alone, and whether it stays so. Mains, not tests:
/// `bench/run` starts them.
@NullMarked
package goodword.bench;

import org.jspecify.annotations.NullMarked;
