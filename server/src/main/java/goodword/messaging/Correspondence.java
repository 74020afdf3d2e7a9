package goodword.messaging;

import goodword.conversion.Rooms;
import goodword.person.PersonId;
import goodword.platform.event.Bystander;
import goodword.platform.event.Fact;
import goodword.platform.event.LoggedFact;
import goodword.platform.job.Job;
import goodword.platform.job.JobName;
import goodword.platform.tenancy.ShopId;
import goodword.referral.ReferralId;
import goodword.referral.TimelineEntry;
import goodword.reward.Reward;
import goodword.reward.RewardId;
import goodword.reward.RewardState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Decides which facts somebody is written to about, and queues those messages; a fact told again
/// makes no second one. News is written about while it is news: what became true more than two days
/// ago, or is about an order that we learned of more than two days late, was part of a history and
/// leads to no mail. Thread-safe.
public final class Correspondence implements Bystander {
    /// The job that hands a message over.
    public static final JobName SEND_MESSAGE = new JobName("send-message");

    private static final Duration NEWS_AGE_MAX = Duration.ofDays(2);
    private static final String ERASED = "person.erased";
    private static final Set<String> NEWS =
            Set.of("advocate.enrolled", "referral.credited", "reward.held", "reward.issued");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Rooms rooms;
    private final Messages messages;

    public Correspondence(Rooms rooms, Messages messages) {
        this.rooms = rooms;
        this.messages = messages;
    }

    @Override
    public void hear(ShopId shop, List<LoggedFact> facts) {
        Instant now = rooms.clock().instant();
        List<Fact> heard =
                facts.stream().map(LoggedFact::fact).filter(fact -> concerns(fact, now)).toList();
        if (!heard.isEmpty()) {
            rooms.database()
                    .inShop(
                            shop,
                            () -> {
                                heard.forEach(fact -> answer(shop, fact, now));
                                return shop;
                            });
        }
    }

    private static boolean concerns(Fact fact, Instant now) {
        return fact.type().equals(ERASED)
                || NEWS.contains(fact.type()) && fact.at().isAfter(now.minus(NEWS_AGE_MAX));
    }

    private void answer(ShopId shop, Fact fact, Instant now) {
        JsonNode told = JSON.readTree(fact.payload());
        if (fact.type().equals(ERASED)) {
            messages.forgetCopiesOf(shop, new PersonId(id(told, "person")));
        } else {
            errand(shop, fact, told).ifPresent(errand -> queue(shop, errand, now));
        }
    }

    private Optional<Errand> errand(ShopId shop, Fact fact, JsonNode told) {
        return switch (fact.type()) {
            case "advocate.enrolled" -> {
                UUID person = id(told, "person");
                yield Optional.of(new Errand(MessageKind.YOUR_LINK, new PersonId(person), person));
            }
            case "referral.credited" ->
                    Optional.of(
                            new Errand(
                                    MessageKind.FRIEND_BOUGHT,
                                    new PersonId(id(told, "advocate")),
                                    id(told, "referral")));
            case "reward.held" ->
                    news(shop, told).filter(Occasions::waitsUnexpectedly).map(Correspondence::held);
            default -> news(shop, told).map(Correspondence::ready);
        };
    }

    private static Errand held(Reward reward) {
        return new Errand(
                MessageKind.REWARD_HELD, reward.owner(), reward.id().value(), reward.reason());
    }

    private static Errand ready(Reward reward) {
        return new Errand(MessageKind.REWARD_READY, reward.owner(), reward.id().value());
    }

    /// The reward as it stands now, unless its order was learned of as history.
    private Optional<Reward> news(ShopId shop, JsonNode told) {
        return rooms.rewards()
                .find(shop, new RewardId(id(told, "reward")))
                .filter(reward -> reward.state() != RewardState.REVOKED)
                .filter(reward -> !isHistory(shop, reward.referral()));
    }

    /// A referral opens with its order; its timeline begins when we learned of that.
    private boolean isHistory(ShopId shop, ReferralId id) {
        List<TimelineEntry> story = rooms.referrals().timeline(shop, id);
        return rooms.referrals()
                .find(shop, id)
                .filter(one -> !story.isEmpty())
                .map(one -> Duration.between(one.openedAt(), story.getFirst().at()))
                .filter(late -> late.compareTo(NEWS_AGE_MAX) <= 0)
                .isEmpty();
    }

    private void queue(ShopId shop, Errand errand, Instant now) {
        Message message = Message.queued(new MessageId(rooms.chance().nextId()), errand, now);
        if (messages.queue(shop, message)) {
            rooms.jobs().enqueue(new Job(SEND_MESSAGE, shop, message.id().toString()));
        }
    }

    private static UUID id(JsonNode told, String field) {
        return UUID.fromString(told.path(field).asString());
    }
}
