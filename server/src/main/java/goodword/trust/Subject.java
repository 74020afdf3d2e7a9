package goodword.trust;

import goodword.order.TraceKeys;
import goodword.person.PersonId;
import goodword.referral.ReferralId;

/// What is screened: a referral and where its order came from.
public record Subject(ReferralId referral, PersonId advocate, TraceKeys traces) {}
