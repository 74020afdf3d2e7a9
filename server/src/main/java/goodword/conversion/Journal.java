package goodword.conversion;

import goodword.order.Change;
import goodword.order.OrderFacts;
import goodword.order.OrderId;
import goodword.order.Recorded;
import goodword.platform.event.EventLog;
import goodword.platform.event.Fact;
import goodword.platform.event.Payload;
import goodword.platform.job.Job;
import goodword.platform.job.Jobs;
import goodword.platform.tenancy.ShopId;
import goodword.referral.Advance;
import goodword.referral.Referral;
import goodword.referral.ReferralId;
import goodword.referral.Referrals;
import goodword.referral.TimelineEntry;
import goodword.referral.Verdict;
import goodword.reward.Reward;
import goodword.reward.RewardChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What one transaction leaves behind besides its rows: lines of timelines, facts in the event log,
/// jobs. Gathered while a journey walks and written at its end. Confined to one transaction.
final class Journal {
    private final ShopId shop;
    private final Instant now;
    private final List<Fact> told = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, Fact> moved = new LinkedHashMap<>();
    private final List<Chapter> stories = new ArrayList<>();
    private final List<Job> jobs = new ArrayList<>();
    private final Map<OrderId, Fact> amended = new LinkedHashMap<>();
    private final Map<String, OrderId> toldOf = new HashMap<>();
    private final Set<ReferralId> named = new HashSet<>();

    private record Chapter(Referral referral, List<TimelineEntry> entries) {}

    Journal(ShopId shop, Instant now) {
        this.shop = shop;
        this.now = now;
    }

    /// A store that numbers no versions may take back that an order is paid and say it again.
    void recorded(Recorded order) {
        recorded(order, "");
    }

    /// The same of an order that is told of as history, so that whoever passes facts on can tell.
    void recordedAsHistory(Recorded order) {
        recorded(order, "history");
    }

    private void recorded(Recorded order, String from) {
        OrderFacts known = order.facts();
        for (var event : order.events()) {
            Payload payload = new Payload().with("order", order.id());
            if (!from.isEmpty()) {
                payload.with("from", from);
            }
            if (known != null) {
                payload.with("person", known.person())
                        .with("currency", known.totals().currency().getCurrencyCode())
                        .with("net_minor", known.net().minor());
            }
            told.add(new Fact(event.key(), event.type(), event.at(), payload.toString()));
            toldOf.put(event.key(), order.id());
        }
        if (order.changes().contains(Change.AMENDED)) {
            amend(order.id());
        }
    }

    void credited(Referral referral, OrderFacts order, String why) {
        tell(referral, "credited", why);
        named.add(referral.id());
        facts.add(
                new Fact(
                        "referral.credited:" + order.externalId(),
                        "referral.credited",
                        order.placedAt(),
                        new Payload()
                                .with("referral", referral.id())
                                .with("order", order.id())
                                .with("advocate", referral.advocate())
                                .with("friend", referral.friend())
                                .with("how", referral.how())
                                .with("generation", referral.lineage().generation())
                                .toString()));
    }

    /// Who has the credit is told once, when it is given: a referral that waits for its payment
    /// anew only goes on with its story.
    void advanced(Referral referral, Advance to) {
        tell(referral, to.state().word(), Words.ofState(to, referral.holdUntil()));
        if (to.reason().equals(Verdict.Reason.DISPUTE_LOST.word())) {
            tell(referral, "flagged", Words.OF_FLAG);
        }
        if (to.state() != referral.state() && to.state() != Referral.State.CREDITED) {
            named.add(referral.id());
            Fact fact = fact(referral, to);
            moved.put(fact.key(), fact);
        }
    }

    void tell(Referral referral, String what, String why) {
        if (stories.isEmpty() || !stories.getLast().referral().id().equals(referral.id())) {
            stories.add(new Chapter(referral, new ArrayList<>()));
        }
        stories.getLast().entries().add(new TimelineEntry(now, what, why));
    }

    /// What was told of a referral so far.
    List<TimelineEntry> told(ReferralId referral) {
        return stories.stream()
                .filter(story -> story.referral().id().equals(referral))
                .flatMap(story -> story.entries().stream())
                .toList();
    }

    void changed(Referral referral, RewardChange change) {
        Reward reward = change.after();
        String what = "reward_" + reward.state().word();
        tell(referral, what, Words.ofReward(reward, referral.holdUntil()));
        named.add(referral.id());
        facts.add(fact(reward));
        if (change.isApproval()) {
            jobs.add(new Job(JobNames.ISSUE_REWARD, shop, reward.id().toString()));
        }
        if (change.isTakenBack() && reward.couponCode() != null) {
            jobs.add(new Job(JobNames.WITHDRAW_COUPON, shop, reward.id().toString()));
        }
    }

    /// The reward was made usable, used or taken back by a job or a coupon.
    void fulfilled(Referral referral, Reward reward) {
        String what = "reward_" + reward.state().word();
        tell(referral, what, Words.ofReward(reward, referral.holdUntil()));
        named.add(referral.id());
        facts.add(fact(reward));
    }

    void write(Referrals referrals, EventLog log, Jobs queue) {
        stories.forEach(story -> referrals.note(shop, story.referral().id(), story.entries()));
        Set<String> news = log.appendUntold(shop, told);
        told.stream()
                .filter(fact -> !news.contains(fact.key()))
                .forEach(fact -> amend(Objects.requireNonNull(toldOf.get(fact.key()))));
        log.append(shop, facts);
        log.appendEach(shop, List.copyOf(moved.values()));
        log.appendEach(shop, List.copyOf(amended.values()));
        log.appendEach(shop, noted());
        jobs.forEach(queue::enqueue);
    }

    /// What no other fact tells: other amounts, or something that was told, taken back and is true
    /// again. Whoever counts has to look at the order again.
    private void amend(OrderId order) {
        String payload = new Payload().with("order", order).toString();
        amended.put(order, new Fact("order.amended:" + order, "order.amended", now, payload));
    }

    /// Referrals whose story went on without any other fact.
    private List<Fact> noted() {
        Map<ReferralId, Fact> noted = new LinkedHashMap<>();
        for (Chapter story : stories) {
            Referral referral = story.referral();
            if (!named.contains(referral.id())) {
                Payload payload =
                        new Payload()
                                .with("referral", referral.id())
                                .with("order", referral.order());
                String key = "referral.noted:" + referral.id();
                noted.put(referral.id(), new Fact(key, "referral.noted", now, payload.toString()));
            }
        }
        return List.copyOf(noted.values());
    }

    /// A referral may come to a state again, after an order was undone and told anew.
    private Fact fact(Referral referral, Advance to) {
        String type = "referral." + to.state().word();
        return new Fact(
                type + ":" + referral.id(),
                type,
                now,
                new Payload()
                        .with("referral", referral.id())
                        .with("order", referral.order())
                        .with("advocate", referral.advocate())
                        .with("friend", referral.friend())
                        .with("reason", to.reason())
                        .toString());
    }

    private Fact fact(Reward reward) {
        return new Fact(
                "reward:" + reward.id() + ":" + reward.revision(),
                "reward." + reward.state().word(),
                now,
                new Payload()
                        .with("reward", reward.id())
                        .with("referral", reward.referral())
                        .with("side", reward.cause().side().word())
                        .with("reason", reward.reason())
                        .with("person", reward.owner())
                        .with("currency", reward.due().currency().getCurrencyCode())
                        .with("due_minor", reward.due().minor())
                        .toString());
    }
}
