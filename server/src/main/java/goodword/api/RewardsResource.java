package goodword.api;

import goodword.access.Scope;
import goodword.conversion.Rooms;
import goodword.person.PersonId;
import goodword.platform.database.Paging;
import goodword.platform.database.Place;
import goodword.platform.tenancy.ShopId;
import goodword.reward.Reward;
import goodword.reward.RewardFilter;
import goodword.reward.RewardId;
import goodword.reward.RewardState;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is due to whom. Thread-safe.
@RestController
@RequestMapping("/v1/rewards")
public final class RewardsResource {
    private final Rooms rooms;

    public RewardsResource(Rooms rooms) {
        this.rooms = rooms;
    }

    /// @param due what the facts known now make it worth
    /// @param approved what it was worth when it was approved
    /// @param net what the ledger credits for it, less what was taken back
    /// @param left what can still be spent
    record RewardView(
            String id,
            String ownerId,
            String side,
            String referralId,
            String programId,
            String state,
            String reason,
            String means,
            @Nullable String what,
            String currency,
            String due,
            String approved,
            String net,
            String left,
            @Nullable String coupon,
            Instant promisedAt,
            @Nullable Instant issuedAt) {
        static RewardView of(Reward reward) {
            return new RewardView(
                    reward.id().toString(),
                    reward.owner().toString(),
                    reward.cause().side().word(),
                    reward.referral().toString(),
                    reward.cause().program().toString(),
                    reward.state().word(),
                    reward.reason(),
                    reward.means().word(),
                    reward.what(),
                    reward.due().currency().getCurrencyCode(),
                    reward.due().toMajor(),
                    reward.approved().toMajor(),
                    reward.posted().owed().toMajor(),
                    reward.use().left().toMajor(),
                    reward.couponCode(),
                    reward.promisedAt(),
                    reward.issuedAt());
        }
    }

    /// A page of rewards, the newest first.
    @GetMapping
    @Needs(Scope.REWARDS_READ)
    ResponseEntity<Object> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam Map<String, String> query) {
        return Query.page(
                query,
                Set.of("state", "ownerId"),
                asked -> {
                    UUID owner = asked.id("ownerId");
                    RewardFilter filter =
                            new RewardFilter(
                                    asked.choice("state", EnumSet.allOf(RewardState.class)),
                                    owner == null ? null : new PersonId(owner));
                    return page(caller.shop(), filter, asked.paging());
                });
    }

    private PageView page(ShopId shop, RewardFilter filter, Paging paging) {
        return rooms.database()
                .inShop(
                        shop,
                        () ->
                                PageView.of(
                                        rooms.rewards().page(shop, filter, paging),
                                        paging,
                                        one -> new Place(one.promisedAt(), one.id().value()),
                                        RewardView::of));
    }

    @GetMapping("/{id}")
    @Needs(Scope.REWARDS_READ)
    ResponseEntity<Object> find(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        return rooms.database()
                .inShop(
                        caller.shop(),
                        () ->
                                Id.of(id)
                                        .flatMap(
                                                one ->
                                                        rooms.rewards()
                                                                .find(
                                                                        caller.shop(),
                                                                        new RewardId(one))))
                .<ResponseEntity<Object>>map(one -> ResponseEntity.ok(RewardView.of(one)))
                .orElseGet(Problem::notFound);
    }
}
