/// Explainable fraud signals: each side judged on its own, held or refused with reasons.
@NullMarked
package goodword.trust;

import org.jspecify.annotations.NullMarked;
