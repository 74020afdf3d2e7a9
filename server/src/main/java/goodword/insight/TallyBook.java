package goodword.insight;

import goodword.referral.Referral.State;
import goodword.reward.RewardState;
import goodword.trust.Side;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;

/// All totals that rows come to. Pure: the same rows come to the same totals, and the difference of
/// two books is what totals move by.
record TallyBook(
        Sums<DayKey, DayTally> days,
        Sums<ReferralKey, CountTally> referrals,
        Sums<RewardKey, RewardTally> rewards) {
    /// Which day's totals.
    record DayKey(Currency currency, LocalDate day) {}

    /// Which referrals.
    record ReferralKey(State state, int generation, boolean held) {}

    /// Which rewards.
    record RewardKey(Currency currency, Side side, RewardState state) {}

    static TallyBook of(Counted counted) {
        TallyBook book = new TallyBook(Sums.none(), Sums.none(), Sums.none());
        counted.orders().values().forEach(book::add);
        counted.referrals().values().forEach(book::add);
        counted.rewards()
                .values()
                .forEach(
                        reward ->
                                book.add(
                                        reward,
                                        Objects.requireNonNull(
                                                counted.referrals().get(reward.referral()))));
        return book;
    }

    TallyBook minus(TallyBook other) {
        return new TallyBook(
                days.minus(other.days),
                referrals.minus(other.referrals),
                rewards.minus(other.rewards));
    }

    private void add(CountedOrder order) {
        days.add(new DayKey(order.net().currency(), order.day()), DayTally.of(order));
    }

    private void add(CountedReferral referral) {
        ReferralRow row = referral.row();
        referrals.add(
                new ReferralKey(row.state(), row.origin().generation(), row.isHeld()),
                CountTally.ONE);
        days.add(
                new DayKey(row.order().net().currency(), referral.day()),
                DayTally.ofReferral(isWon(referral)));
    }

    private void add(CountedReward reward, CountedReferral referral) {
        Currency currency = reward.due().currency();
        rewards.add(new RewardKey(currency, reward.side(), reward.state()), RewardTally.of(reward));
        long owed = reward.owed().minor();
        boolean advocates = reward.side() == Side.ADVOCATE;
        days.add(
                new DayKey(currency, referral.day()),
                DayTally.ofReward(advocates ? owed : 0, advocates ? 0 : owed, isWon(referral)));
    }

    private static boolean isWon(CountedReferral referral) {
        return referral.row().state() == State.APPROVED;
    }
}
