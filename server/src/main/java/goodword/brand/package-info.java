/// How a shop looks on the pages and in the mails that people see: a colour and a logo, read from
/// the shop's own page or handed in.
@NullMarked
package goodword.brand;

import org.jspecify.annotations.NullMarked;
