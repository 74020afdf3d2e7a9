/// Pictures that are drawn here: QR codes from data, and pictures from elsewhere once more.
@NullMarked
package goodword.platform.picture;

import org.jspecify.annotations.NullMarked;
