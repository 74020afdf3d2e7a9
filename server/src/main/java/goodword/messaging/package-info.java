/// What is told to people by mail: when, in which words, and what became of it.
@NullMarked
package goodword.messaging;

import org.jspecify.annotations.NullMarked;
