/// People as shops know them: identities, kinship of accounts, and the generation they came in.
@NullMarked
package goodword.person;

import org.jspecify.annotations.NullMarked;
