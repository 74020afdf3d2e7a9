package goodword.admin;

import goodword.person.Profile;
import goodword.referral.Referral;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person in a tree of who brought whom.
///
/// @param referral by which they came; absent at the top
/// @param friends those whom they brought and who are shown
/// @param more how many more they brought
public record Branch(Profile who, @Nullable Referral referral, List<Branch> friends, long more) {}
