package goodword.trust;

import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import goodword.referral.ReferralId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Judges each side of a referral, once, with reasons, and keeps what people decide after it. Verbs
/// join the caller's transaction. Thread-safe.
public final class Screening {
    private static final Logger LOG = LoggerFactory.getLogger(Screening.class);
    private static final Duration REVIEW_TIME = Duration.ofDays(7);

    private final TrustTable table;
    private final RulingTable rulings;
    private final DecisionTable decisions;
    private final boolean on;

    /// @param on whether signals are looked for; a shop may try its rules with them off
    public Screening(Database database, boolean on) {
        this.table = new TrustTable(database.sql());
        this.rulings = new RulingTable(database.sql());
        this.decisions = new DecisionTable(database.sql());
        this.on = on;
    }

    /// How crowded it was around this order.
    public Evidence.Crowd crowd(ShopId shop, Subject subject) {
        return table.crowd(shop, subject);
    }

    /// Judges and keeps the judgement. Rules that cannot be evaluated hold both sides for a person:
    /// neither is money given blindly, nor is the order lost.
    public Screened screen(ShopId shop, Subject subject, Evidence evidence, Instant now) {
        Screened screened = Screened.of(signals(subject, evidence), now.plus(REVIEW_TIME));
        table.insert(shop, subject, screened, now);
        return screened;
    }

    private static Set<Signal> signals(Subject subject, Evidence evidence) {
        try {
            return Signals.in(evidence);
        } catch (RuntimeException broken) {
            LOG.error("referral {} is held: its signals fail", subject.referral(), broken);
            return EnumSet.of(Signal.NOT_EVALUATED);
        }
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

    /// What holds now for each of these, in one go; one that was never screened is left out.
    public Map<ReferralId, Decisions> decisions(ShopId shop, Collection<ReferralId> referrals) {
        return decisions.of(shop, referrals);
    }

    public void rule(ShopId shop, ReferralId referral, Ruling ruling) {
        rulings.insert(shop, referral, ruling);
    }

    /// Referrals that wait for a person, the most pressing first.
    public List<ReferralId> held(ShopId shop, int limit) {
        return rulings.held(shop, limit);
    }

    /// What people decided about a referral, the oldest first.
    public List<Ruling> rulings(ShopId shop, ReferralId referral) {
        return rulings.of(shop, referral);
    }
}
