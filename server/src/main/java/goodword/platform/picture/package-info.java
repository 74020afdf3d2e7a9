/// Pictures that are drawn from data: QR codes.
@NullMarked
package goodword.platform.picture;

import org.jspecify.annotations.NullMarked;
