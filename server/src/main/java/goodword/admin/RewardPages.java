package goodword.admin;

import goodword.access.Permission;
import goodword.conversion.Rooms;
import goodword.insight.Overview;
import goodword.insight.Overviews;
import goodword.person.PersonId;
import goodword.platform.database.Paging;
import goodword.platform.database.Place;
import goodword.platform.money.Money;
import goodword.program.Means;
import goodword.reward.Reward;
import goodword.reward.RewardFilter;
import goodword.reward.RewardState;
import goodword.shop.Shop;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is due to whom, and where it stands. Thread-safe.
@RestController
public final class RewardPages {
    /// States that most shops never see; they have a tab only when there is something in them.
    private static final Set<RewardState> RARE =
            EnumSet.of(RewardState.ISSUING, RewardState.FROZEN, RewardState.EXPIRED);

    private final DeskRooms desks;
    private final Rooms rooms;
    private final Overviews overviews;
    private final RewardLines lines;
    private final Html html;

    public RewardPages(DeskRooms desks, Rooms rooms, Overviews overviews) {
        this.desks = desks;
        this.rooms = rooms;
        this.overviews = overviews;
        this.lines = new RewardLines(rooms);
        this.html = new Html(desks);
    }

    /// Rewards of one state: how many, and what they are due in all.
    public record Tally(RewardState state, long count, Money due) {}

    @GetMapping("/admin/shops/{shop}/rewards")
    @Admits(value = Audience.STAFF, needs = Permission.REWARDS_READ)
    ResponseEntity<byte[]> rewards(
            HttpServletRequest request,
            @RequestParam(name = "state", defaultValue = "") String word,
            @RequestParam(name = "person", defaultValue = "") String person,
            @RequestParam(name = "means", defaultValue = "") String means,
            @RequestParam(name = "after", defaultValue = "") String after) {
        Desk desk = Desk.of(request);
        Shop shop = desks.shops().find(desk.shop()).orElseThrow();
        @Nullable RewardState state = stateOf(word).orElse(null);
        @Nullable PersonId owner = Ids.of(person).map(PersonId::new).orElse(null);
        return rooms.database()
                .inShop(
                        desk.shop(),
                        () ->
                                page(
                                        request,
                                        shop,
                                        new RewardFilter(state, owner, meansOf(means)),
                                        after));
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, Shop shop, RewardFilter filter, String after) {
        Desk desk = Desk.of(request);
        Paging paging = Sheet.paging(after);
        Sheet<RewardLine> sheet =
                Sheet.of(rooms.rewards().page(shop.id(), filter, paging), RewardPages::place)
                        .shown(found -> lines.of(desk, found));
        String name =
                Optional.ofNullable(filter.owner())
                        .flatMap(owner -> rooms.persons().profile(shop.id(), owner))
                        .map(profile -> profile.name())
                        .orElse("");
        return html.page(
                request,
                "Rewards",
                "rewards",
                Map.of(
                        "sheet",
                        sheet,
                        "tallies",
                        tallies(shop),
                        "state",
                        filter.state() == null ? "" : filter.state().word(),
                        "person",
                        filter.owner() == null ? "" : filter.owner().toString(),
                        "personName",
                        name,
                        "perks",
                        filter.means() != null));
    }

    /// Of both sides together, in the shop's currency; from totals, so at most a moment behind.
    private List<Tally> tallies(Shop shop) {
        List<Overview.RewardTotal> totals = overviews.rewards(shop);
        List<Tally> tallies = new ArrayList<>();
        for (RewardState state : RewardState.values()) {
            long count = 0;
            Money due = Money.zero(shop.currency());
            for (Overview.RewardTotal total : totals) {
                if (total.state() == state) {
                    count += total.count();
                    due = due.plus(total.due());
                }
            }
            if (count > 0 || !RARE.contains(state)) {
                tallies.add(new Tally(state, count, due));
            }
        }
        return tallies;
    }

    private static Place place(Reward reward) {
        return new Place(reward.promisedAt(), reward.id().value());
    }

    /// Perks alone have a list of their own: somebody has to see to them.
    private static @Nullable Means meansOf(String word) {
        return word.equals(Means.PERK.word()) ? Means.PERK : null;
    }

    private static Optional<RewardState> stateOf(String word) {
        return Arrays.stream(RewardState.values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
