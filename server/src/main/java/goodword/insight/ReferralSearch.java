package goodword.insight;

import goodword.person.PersonId;
import goodword.program.ProgramId;
import goodword.referral.Referral;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which referrals are looked for; what is absent does not matter. Starts at {@link #ALL}.
///
/// @param held only those of which a side waits for a person
/// @param how the touch that earned the credit
/// @param reason why the state is what it is
/// @param from opened at or after
/// @param until opened before
/// @param person the advocate or the friend
/// @param order the order's number, with or without `#`, or the store's own id of it
public record ReferralSearch(
        Referral.@Nullable State state,
        boolean held,
        @Nullable String how,
        @Nullable String reason,
        @Nullable ProgramId program,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable PersonId person,
        @Nullable String order) {
    public static final ReferralSearch ALL =
            new ReferralSearch(null, false, null, null, null, null, null, null, null);

    public ReferralSearch in(Referral.State wanted) {
        return new ReferralSearch(wanted, held, how, reason, program, from, until, person, order);
    }

    public ReferralSearch onlyHeld() {
        return new ReferralSearch(state, true, how, reason, program, from, until, person, order);
    }

    public ReferralSearch by(String wanted) {
        return new ReferralSearch(state, held, wanted, reason, program, from, until, person, order);
    }

    public ReferralSearch because(String wanted) {
        return new ReferralSearch(state, held, how, wanted, program, from, until, person, order);
    }

    public ReferralSearch of(ProgramId wanted) {
        return new ReferralSearch(state, held, how, reason, wanted, from, until, person, order);
    }

    public ReferralSearch openedFrom(Instant wanted) {
        return new ReferralSearch(state, held, how, reason, program, wanted, until, person, order);
    }

    public ReferralSearch openedBefore(Instant wanted) {
        return new ReferralSearch(state, held, how, reason, program, from, wanted, person, order);
    }

    public ReferralSearch with(PersonId wanted) {
        return new ReferralSearch(state, held, how, reason, program, from, until, wanted, order);
    }

    public ReferralSearch withOrder(String wanted) {
        return new ReferralSearch(
                state, held, how, reason, program, from, until, person, wanted.strip());
    }
}
