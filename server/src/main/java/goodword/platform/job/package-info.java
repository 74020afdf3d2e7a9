/// Jobs: one effect each, enqueued with its cause, done at least once under a business key.
@NullMarked
package goodword.platform.job;

import org.jspecify.annotations.NullMarked;
