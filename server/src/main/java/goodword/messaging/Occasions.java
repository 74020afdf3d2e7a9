package goodword.messaging;

import goodword.advocate.Advocate;
import goodword.conversion.Rooms;
import goodword.person.PersonId;
import goodword.platform.tenancy.ShopId;
import goodword.program.Means;
import goodword.referral.Referral;
import goodword.referral.ReferralId;
import goodword.reward.Reward;
import goodword.reward.RewardId;
import goodword.reward.RewardState;
import goodword.shop.Notation;
import goodword.shop.Shop;
import goodword.trust.Screened;
import goodword.trust.Side;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Looks once more, at hand-over, whether a message's occasion still holds, and gathers what it
/// says. A friend is nothing but "a friend" in it. Joins the caller's transaction. Thread-safe.
final class Occasions {
    private static final String OF_ADVOCATES = "you recommend it to friends";
    private static final String OF_FRIENDS = "you bought on a friend's recommendation";

    private final MailRooms mail;
    private final Rooms rooms;

    Occasions(MailRooms mail) {
        this.mail = mail;
        this.rooms = mail.rooms();
    }

    /// Whether a reward waits for another reason than the return window, which the news of the
    /// purchase tells already.
    static boolean waitsUnexpectedly(Reward reward) {
        return reward.state() == RewardState.HELD
                && (reward.reason().equals("review") || reward.reason().equals("dispute_open"));
    }

    Occasion of(Shop shop, Message message) {
        return switch (message.kind()) {
            case YOUR_LINK -> enrolled(shop, message.person());
            case FRIEND_BOUGHT -> bought(shop, message);
            case REWARD_HELD -> held(shop, message);
            case REWARD_READY -> ready(shop, message);
        };
    }

    private Occasion enrolled(Shop shop, PersonId person) {
        Optional<Advocate> advocate = rooms.advocates().find(shop.id(), person);
        return advocate.filter(one -> !one.barred()).isPresent()
                ? new Occasion.Holds(ofAdvocate(shop.id(), person))
                : new Occasion.Gone("no_advocate_any_more");
    }

    private Occasion bought(Shop shop, Message message) {
        Referral referral =
                rooms.referrals().find(shop.id(), new ReferralId(message.about())).orElse(null);
        if (referral == null
                || referral.state() == Referral.State.DECLINED
                || referral.state() == Referral.State.RETRACTED) {
            return new Occasion.Gone("referral_does_not_count");
        }
        Map<String, Object> words = ofAdvocate(shop.id(), message.person());
        rooms.rewards().ofReferral(shop.id(), referral.id()).reversed().stream()
                .filter(reward -> reward.cause().side() == Side.ADVOCATE)
                .findFirst()
                .ifPresent(reward -> words.putAll(ofReward(shop.notation(), referral, reward)));
        return new Occasion.Holds(words);
    }

    private static Map<String, Object> ofReward(
            Notation notation, Referral referral, Reward reward) {
        Map<String, Object> words = new HashMap<>();
        words.put("amount", reward.spoken(notation));
        words.put("until", notation.day(referral.holdUntil()));
        String stands =
                switch (reward.state()) {
                    case PROMISED -> "unpaid";
                    case HELD -> waitsUnexpectedly(reward) ? "waits" : "returnable";
                    case APPROVED, ISSUING, ISSUED -> "ready";
                    case REVOKED -> "capped";
                    case FROZEN, REDEEMED, EXPIRED -> "over";
                };
        boolean stopped = reward.reason().equals("cap_reached");
        words.put(stands, reward.state() != RewardState.REVOKED || stopped);
        return words;
    }

    private Occasion held(Shop shop, Message message) {
        Reward reward = reward(shop.id(), message).orElse(null);
        if (reward == null || !waitsUnexpectedly(reward)) {
            return new Occasion.Gone("waits_no_more");
        }
        Map<String, Object> words = new HashMap<>(because(reward));
        words.put("amount", reward.spoken(shop.notation()));
        words.put("review", reward.reason().equals("review"));
        words.put("dispute", reward.reason().equals("dispute_open"));
        words.put(
                "until",
                rooms.screening()
                        .find(shop.id(), reward.referral())
                        .map(Screened::reviewBy)
                        .map(shop.notation()::day)
                        .orElse(""));
        return new Occasion.Holds(words);
    }

    private Occasion ready(Shop shop, Message message) {
        Reward reward = reward(shop.id(), message).orElse(null);
        if (reward == null || reward.state() != RewardState.ISSUED) {
            return new Occasion.Gone("reward_" + (reward == null ? "gone" : reward.state().word()));
        }
        Map<String, Object> words = new HashMap<>(because(reward));
        words.put("amount", reward.spokenLeft(shop.notation()));
        words.put("code", reward.couponCode() == null ? "" : reward.couponCode());
        words.put("credit", reward.means() == Means.STORE_CREDIT);
        words.put("donation", reward.means() == Means.DONATION);
        words.put("perk", reward.means() == Means.PERK);
        words.put(
                "home", mail.shops().site(shop.id()).map(one -> one.home().toString()).orElse(""));
        return new Occasion.Holds(words);
    }

    private Optional<Reward> reward(ShopId shop, Message message) {
        return rooms.rewards().find(shop, new RewardId(message.about()));
    }

    private Map<String, Object> ofAdvocate(ShopId shop, PersonId advocate) {
        Map<String, Object> words = new HashMap<>();
        words.put("because", OF_ADVOCATES);
        words.put("link", mail.addresses().linkOf(shop, advocate));
        words.put("page", mail.addresses().pageOf(shop, advocate).orElse(""));
        return words;
    }

    private static Map<String, Object> because(Reward reward) {
        return Map.of(
                "because", reward.cause().side() == Side.ADVOCATE ? OF_ADVOCATES : OF_FRIENDS);
    }
}
