/// Webhooks: what happens is told to the systems that a shop names, signed, once for each event and
/// endpoint, repeated for three days, and by hand after that.
@NullMarked
package goodword.webhook;

import org.jspecify.annotations.NullMarked;
