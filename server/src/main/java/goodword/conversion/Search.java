package goodword.conversion;

import goodword.order.OrderId;
import goodword.order.OrderName;
import goodword.person.PersonId;
import goodword.person.Profile;
import goodword.platform.tenancy.ShopId;
import goodword.referral.Referral;
import goodword.reward.Reward;
import goodword.sharing.Claim;
import goodword.sharing.Code;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One box for everything that a customer may name: an order's number, an e-mail address, a code, a
/// coupon, a name. All of them exactly, but names, which are found by how they begin. Reads only.
/// Thread-safe.
public final class Search {
    private static final int LIMIT = 20;
    private static final int LENGTH_MAX = 200;

    private final Rooms rooms;
    private final Storyteller storyteller;

    public Search(Rooms rooms, Storyteller storyteller) {
        this.rooms = rooms;
        this.storyteller = storyteller;
    }

    /// What was found, each kind by itself.
    ///
    /// @param people who stand behind an order or a code, too
    public record Findings(
            List<OrderHit> orders,
            List<PersonHit> persons,
            List<CodeHit> codes,
            Map<PersonId, Profile> people) {
        public static final Findings NOTHING =
                new Findings(List.of(), List.of(), List.of(), Map.of());

        public int count() {
            return orders.size() + persons.size() + codes.size();
        }

        /// What somebody is called.
        public String nameOf(PersonId person) {
            Profile known = people.get(person);
            return known == null ? "Somebody" : known.name();
        }
    }

    public record OrderHit(OrderName name, Story story) {}

    /// @param code theirs to pass on; absent for who is no advocate
    /// @param brought how many referrals they have, by state
    public record PersonHit(Profile who, @Nullable String code, Map<String, Long> brought) {
        public long referrals() {
            return brought.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /// A code that was found, and whose it is.
    public sealed interface CodeHit {
        PersonId owner();

        /// An advocate passes it on.
        record OfAdvocate(String code, PersonId owner) implements CodeHit {}

        /// A friend has it, from an advocate's offer; of one who has told nothing yet, only the
        /// advocate is known.
        record OfFriend(Claim claim) implements CodeHit {
            @Override
            public PersonId owner() {
                return Objects.requireNonNullElse(claim.friend(), claim.advocate());
            }
        }

        /// It is a reward.
        record OfReward(Reward reward) implements CodeHit {
            @Override
            public PersonId owner() {
                return reward.owner();
            }
        }
    }

    /// Text that nobody can mean, such as one with control characters, finds nothing.
    public Findings find(ShopId shop, String typed) {
        String text = typed.strip();
        boolean sensible =
                !text.isEmpty()
                        && text.length() <= LENGTH_MAX
                        && text.chars().noneMatch(Character::isISOControl)
                        && StandardCharsets.UTF_8.newEncoder().canEncode(text);
        return sensible ? rooms.database().inShop(shop, () -> look(shop, text)) : Findings.NOTHING;
    }

    private Findings look(ShopId shop, String text) {
        List<OrderHit> orders = orders(shop, text);
        List<PersonHit> persons = persons(shop, text);
        List<CodeHit> codes = codes(shop, text);
        Set<PersonId> met = new HashSet<>();
        for (OrderHit hit : orders) {
            met.add(hit.story().order().person());
            Optional.ofNullable(hit.story().referral()).map(Referral::advocate).ifPresent(met::add);
        }
        for (CodeHit hit : codes) {
            met.add(hit.owner());
            if (hit instanceof CodeHit.OfFriend(Claim claim)) {
                met.add(claim.advocate());
            }
        }
        return new Findings(orders, persons, codes, rooms.persons().profiles(shop, met));
    }

    private List<OrderHit> orders(ShopId shop, String text) {
        Map<OrderId, OrderHit> hits = new LinkedHashMap<>();
        for (OrderName name : rooms.orders().called(shop, text, LIMIT)) {
            storyteller
                    .ofOrder(shop, name.externalId())
                    .ifPresent(story -> hits.put(name.id(), new OrderHit(name, story)));
        }
        return List.copyOf(hits.values());
    }

    private List<PersonHit> persons(ShopId shop, String text) {
        Map<PersonId, Profile> found = new LinkedHashMap<>();
        rooms.persons()
                .ofEmail(shop, text)
                .flatMap(id -> rooms.persons().profile(shop, id))
                .ifPresent(one -> found.put(one.id(), one));
        rooms.persons().named(shop, text, LIMIT).forEach(one -> found.put(one.id(), one));
        Map<PersonId, String> codes = rooms.sharing().codesOf(shop, found.keySet());
        Map<PersonId, Map<String, Long>> brought =
                rooms.referrals().countByState(shop, found.keySet());
        return found.values().stream()
                .map(
                        one ->
                                new PersonHit(
                                        one,
                                        codes.get(one.id()),
                                        brought.getOrDefault(one.id(), Map.of())))
                .toList();
    }

    private List<CodeHit> codes(ShopId shop, String text) {
        String key = Code.keyOf(text);
        List<CodeHit> hits = new ArrayList<>();
        rooms.sharing()
                .advocateOf(shop, key)
                .ifPresent(owner -> hits.add(new CodeHit.OfAdvocate(key, owner)));
        rooms.sharing()
                .claimOfCoupon(shop, key)
                .ifPresent(claim -> hits.add(new CodeHit.OfFriend(claim)));
        rooms.rewards()
                .ofCoupon(shop, key)
                .ifPresent(reward -> hits.add(new CodeHit.OfReward(reward)));
        return hits;
    }
}
