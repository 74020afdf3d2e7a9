package goodword.webhook;

import goodword.conversion.Rooms;
import goodword.order.OrderId;
import goodword.person.Person;
import goodword.person.PersonId;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import goodword.referral.Referral;
import goodword.referral.ReferralId;
import goodword.reward.Reward;
import goodword.reward.RewardId;
import goodword.sharing.Claim;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes what an event says: the state and the amount that the fact told, and from the rooms what
/// stays the same. Who was forgotten is only an id. Joins the caller's transaction. Thread-safe.
final class Body {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Rooms rooms;
    private final AdvocateLinks links;

    Body(Rooms rooms, AdvocateLinks links) {
        this.rooms = rooms;
        this.links = links;
    }

    /// What is to be told.
    ///
    /// @param fact the payload of the fact: ids, and what was so at that time
    /// @param withAddresses whether the endpoint asks for e-mail addresses
    record Told(ShopId shop, EventType type, Instant at, String fact, boolean withAddresses) {}

    byte[] of(Told told) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        JsonNode fact = JSON.readTree(told.fact());
        switch (told.type().family()) {
            case ADVOCATE -> advocate(data, told, id(fact, "person"));
            case CLAIM -> claim(data, told, fact);
            case REFERRAL -> referral(data, told, fact);
            case REWARD -> reward(data, told, fact);
            case ERASURE -> data.put("personId", id(fact, "person").toString());
            case TEST -> data.put("message", EventFamily.TEST_MESSAGE);
        }
        ObjectNode whole = told.type().envelope(told.at().toString(), data);
        return whole.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void advocate(ObjectNode data, Told told, UUID person) {
        PersonId advocate = new PersonId(person);
        data.set("advocate", customer(told, advocate));
        data.put("code", rooms.sharing().codesOf(told.shop(), List.of(advocate)).get(advocate));
        data.put("link", linkOf(told.shop(), advocate));
    }

    private void claim(ObjectNode data, Told told, JsonNode fact) {
        Claim claim = rooms.sharing().claim(told.shop(), id(fact, "claim")).orElseThrow();
        data.put("claimId", claim.id().toString());
        data.put("programId", claim.program().toString());
        data.put("expiresAt", claim.expiresAt().toString());
        data.set("advocate", customer(told, claim.advocate()));
    }

    private void referral(ObjectNode data, Told told, JsonNode fact) {
        Referral referral = referral(told.shop(), fact);
        data.put("referralId", referral.id().toString());
        data.put("orderId", order(told.shop(), referral.order()));
        data.put("state", told.type().state());
        data.put("reason", word(fact, "reason"));
        data.put("credit", referral.how());
        data.put("holdUntil", referral.holdUntil().toString());
        data.set("advocate", customer(told, referral.advocate()));
        data.put("link", linkOf(told.shop(), referral.advocate()));
        data.set("friend", customer(told, referral.friend()));
    }

    private void reward(ObjectNode data, Told told, JsonNode fact) {
        Referral referral = referral(told.shop(), fact);
        RewardId id = new RewardId(id(fact, "reward"));
        Reward reward = rooms.rewards().find(told.shop(), id).orElseThrow();
        Money amount =
                new Money(
                        fact.path("due_minor").asLong(),
                        Currency.getInstance(fact.path("currency").asString()));
        data.put("rewardId", id.toString());
        data.put("referralId", referral.id().toString());
        data.put("orderId", order(told.shop(), referral.order()));
        data.put("side", reward.cause().side().word());
        data.put("state", told.type().state());
        data.put("reason", word(fact, "reason"));
        data.put("amount", amount.toMajor());
        data.put("currency", amount.currency().getCurrencyCode());
        data.put("means", reward.means().word());
        data.put("what", reward.what());
        data.put("couponCode", couponCode(told.type(), reward));
        data.set("owner", customer(told, reward.owner()));
        data.put("link", linkOf(told.shop(), reward.owner()));
    }

    /// A code is nobody's business before it is worth something.
    private static @Nullable String couponCode(EventType type, Reward reward) {
        return switch (type) {
            case REWARD_ISSUED, REWARD_FROZEN, REWARD_REDEEMED -> reward.couponCode();
            default -> null;
        };
    }

    private ObjectNode customer(Told told, PersonId id) {
        Optional<Person> person = rooms.persons().find(told.shop(), id);
        ObjectNode customer = JsonNodeFactory.instance.objectNode();
        customer.put("personId", id.toString());
        customer.put("customerId", person.map(Person::externalId).orElse(null));
        customer.put(
                "email",
                person.filter(one -> told.withAddresses()).map(Person::email).orElse(null));
        return customer;
    }

    private @Nullable String linkOf(ShopId shop, PersonId person) {
        return rooms.advocates()
                .find(shop, person)
                .flatMap(advocate -> links.linkOf(shop, person))
                .orElse(null);
    }

    private Referral referral(ShopId shop, JsonNode fact) {
        return rooms.referrals().find(shop, new ReferralId(id(fact, "referral"))).orElseThrow();
    }

    private @Nullable String order(ShopId shop, OrderId order) {
        return rooms.orders().externalIds(shop, List.of(order)).get(order);
    }

    private static @Nullable String word(JsonNode fact, String field) {
        String word = fact.path(field).asString("");
        return word.isEmpty() ? null : word;
    }

    private static UUID id(JsonNode fact, String field) {
        return UUID.fromString(fact.path(field).asString());
    }
}
