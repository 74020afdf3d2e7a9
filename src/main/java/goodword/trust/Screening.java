package goodword.trust;

import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import goodword.referral.ReferralId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Judges each side of a referral, once, with reasons, and keeps what people decide after it. Verbs
/// join the caller's transaction. Thread-safe.
public final class Screening {
    private static final Duration REVIEW_TIME = Duration.ofDays(7);

    private final TrustTable table;
    private final boolean on;

    /// @param on whether signals are looked for; a shop may try its rules with them off
    public Screening(Database database, boolean on) {
        this.table = new TrustTable(database.sql());
        this.on = on;
    }

    /// How crowded it was around this order.
    public Evidence.Crowd crowd(ShopId shop, Subject subject) {
        return table.crowd(shop, subject);
    }

    /// Judges and keeps the judgement. A rule that cannot be evaluated throws, which holds up the
    /// referral and loses nothing: the order is told again.
    public Screened screen(ShopId shop, Subject subject, Evidence evidence, Instant now) {
        Screened screened = Screened.of(Signals.in(evidence), now.plus(REVIEW_TIME));
        table.insert(shop, subject, screened, now);
        return screened;
    }

    /// Clears without looking: for a shop that has its signals off.
    public Screened pass(ShopId shop, Subject subject, Instant now) {
        table.insert(shop, subject, Screened.CLEAR, now);
        return Screened.CLEAR;
    }

    /// Whether evidence is needed at all.
    public boolean isOn() {
        return on;
    }

    public Optional<Screened> find(ShopId shop, ReferralId referral) {
        return table.find(shop, referral);
    }

    /// What holds for each side now: the newest word of a person, else the screening.
    public Map<Side, Outcome> standing(ShopId shop, ReferralId referral) {
        return table.standing(shop, referral);
    }

    public void rule(ShopId shop, ReferralId referral, Ruling ruling) {
        table.insertRuling(shop, referral, ruling);
    }

    /// Referrals that wait for a person, the most pressing first.
    public List<ReferralId> held(ShopId shop, int limit) {
        return table.held(shop, limit);
    }
}
