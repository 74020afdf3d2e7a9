package goodword.admin;

import goodword.access.Permission;
import goodword.conversion.Rooms;
import goodword.order.OrderId;
import goodword.person.PersonId;
import goodword.person.Profile;
import goodword.program.Terms;
import goodword.reward.Reward;
import goodword.sharing.Claim;
import goodword.sharing.ClaimOnFile;
import goodword.shop.Notation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks up what belongs to the coupons of one page, in the running transaction. Thread-safe.
final class CouponLines {
    private final Rooms rooms;

    CouponLines(Rooms rooms) {
        this.rooms = rooms;
    }

    List<CouponLine.OfClaim> ofClaims(Desk desk, List<ClaimOnFile> claims, Notation notation) {
        Instant now = rooms.clock().instant();
        Map<PersonId, Profile> people =
                rooms.persons()
                        .profiles(
                                desk.shop(),
                                claims.stream()
                                        .flatMap(
                                                one ->
                                                        Stream.of(
                                                                ownerOf(one.claim()),
                                                                one.claim().advocate()))
                                        .toList());
        Map<OrderId, String> orders =
                OrderNames.of(
                        rooms,
                        desk,
                        claims.stream()
                                .map(ClaimOnFile::usedByOrder)
                                .filter(Objects::nonNull)
                                .map(OrderId::new)
                                .toList());
        return claims.stream()
                .map(
                        one ->
                                new CouponLine.OfClaim(
                                        one.claim(),
                                        one.claim().stateAt(now),
                                        ValueWords.code(one.claim().couponCode(), desk),
                                        value(desk, one.claim(), notation),
                                        friend(people, one.claim()),
                                        known(people, one.claim().advocate()),
                                        order(orders, one.usedByOrder())))
                .toList();
    }

    List<CouponLine.OfReward> ofRewards(Desk desk, List<Reward> rewards) {
        Map<PersonId, Profile> people =
                rooms.persons().profiles(desk.shop(), rewards.stream().map(Reward::owner).toList());
        Map<String, String> orders =
                desk.may(Permission.ORDERS_READ)
                        ? rooms.fulfilment()
                                .ordersOf(
                                        desk.shop(),
                                        rewards.stream()
                                                .map(one -> String.valueOf(one.couponCode()))
                                                .toList())
                        : Map.of();
        return rewards.stream()
                .map(
                        one ->
                                new CouponLine.OfReward(
                                        one,
                                        ValueWords.code(one.couponCode(), desk),
                                        known(people, one.owner()),
                                        orders.getOrDefault(String.valueOf(one.couponCode()), "")))
                .toList();
    }

    /// `10% off for orders from £25.00`, as it was promised when the friend took it.
    String value(Desk desk, Claim claim, Notation notation) {
        Terms terms = rooms.programs().terms(desk.shop(), claim.program(), claim.termsVersion());
        String off = ValueWords.off(terms.offer(claim.arm()).friend(), notation);
        return (off + " " + ValueWords.minimum(terms.minimum(), notation)).strip();
    }

    private static String order(Map<OrderId, String> orders, @Nullable UUID order) {
        return order == null ? "" : orders.getOrDefault(new OrderId(order), "");
    }

    private static @Nullable Profile friend(Map<PersonId, Profile> people, Claim claim) {
        return claim.friend() == null ? null : people.get(claim.friend());
    }

    /// The advocate stands in for a friend who has told nothing yet.
    private static PersonId ownerOf(Claim claim) {
        return Objects.requireNonNullElse(claim.friend(), claim.advocate());
    }

    private static Profile known(Map<PersonId, Profile> people, PersonId person) {
        return Objects.requireNonNull(people.get(person));
    }
}
