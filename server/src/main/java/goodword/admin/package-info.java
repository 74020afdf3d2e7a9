/// The desk: pages for staff, rendered on the server, usable without scripts.
@NullMarked
package goodword.admin;

import org.jspecify.annotations.NullMarked;
