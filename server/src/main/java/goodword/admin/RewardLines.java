package goodword.admin;

import goodword.conversion.Rooms;
import goodword.order.OrderId;
import goodword.person.PersonId;
import goodword.person.Profile;
import goodword.reward.Reward;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Looks up what belongs to the rewards of one page, in the running transaction. Thread-safe.
final class RewardLines {
    private final Rooms rooms;

    RewardLines(Rooms rooms) {
        this.rooms = rooms;
    }

    /// Orders only for those who may see orders.
    List<RewardLine> of(Desk desk, List<Reward> rewards) {
        Map<PersonId, Profile> owners =
                rooms.persons().profiles(desk.shop(), rewards.stream().map(Reward::owner).toList());
        Map<OrderId, String> orders =
                OrderNames.of(rooms, desk, rewards.stream().map(RewardLines::orderOf).toList());
        return rewards.stream()
                .map(
                        one ->
                                new RewardLine(
                                        one,
                                        Objects.requireNonNull(owners.get(one.owner())),
                                        orders.getOrDefault(orderOf(one), ""),
                                        ValueWords.code(one.couponCode(), desk)))
                .toList();
    }

    /// A re-issued reward has the order's id with a number behind it. Of another cause it is no
    /// order at all, and none is found.
    private static OrderId orderOf(Reward reward) {
        String id = reward.cause().id().replaceFirst("#.*", "");
        return new OrderId(
                reward.cause().kind().equals("order") ? UUID.fromString(id) : new UUID(0, 0));
    }
}
