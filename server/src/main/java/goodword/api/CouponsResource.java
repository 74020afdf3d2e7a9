package goodword.api;

import goodword.access.Scope;
import goodword.conversion.Rooms;
import goodword.program.Terms;
import goodword.reward.Reward;
import goodword.reward.RewardState;
import goodword.sharing.Claim;
import goodword.sharing.Code;
import goodword.shop.Shop;
import goodword.shop.Shops;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/// Whether a code is worth something now. Codes that never were, were used, have run out or were
/// taken back are answered alike, after the same two look-ups. Thread-safe.
@RestController
public final class CouponsResource {
    private final Rooms rooms;
    private final Shops shops;

    public CouponsResource(Rooms rooms, Shops shops) {
        this.rooms = rooms;
        this.shops = shops;
    }

    /// @param kind `claim`, a friend's welcome, or `reward`, what somebody has earned
    /// @param benefit what a claim's coupon gives on an order that meets the minimum
    /// @param amount what a reward's coupon is worth
    /// @param expiresAt absent where it does not run out
    record CouponView(
            String code,
            String kind,
            String currency,
            TermsView.@Nullable BenefitView benefit,
            TermsView.@Nullable MinimumView minimum,
            @Nullable String amount,
            @Nullable Instant expiresAt) {}

    @GetMapping("/v1/coupons/{code}")
    @Needs(Scope.CLAIMS_READ)
    @TakesCode
    ResponseEntity<Object> find(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String code) {
        String key = Code.keyOf(code);
        return shops.find(caller.shop())
                .flatMap(shop -> rooms.database().inShop(shop.id(), () -> worth(shop, key)))
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(Problem::noSuchCoupon);
    }

    private Optional<CouponView> worth(Shop shop, String key) {
        Instant now = rooms.clock().instant();
        Optional<Claim> claim = rooms.sharing().claimOfCoupon(shop.id(), key);
        Optional<Reward> reward = rooms.rewards().ofCoupon(shop.id(), key);
        return claim.filter(one -> one.stateAt(now) == Claim.State.CLAIMED)
                .map(one -> ofClaim(shop, one))
                .or(
                        () ->
                                reward.filter(one -> one.state() == RewardState.ISSUED)
                                        .map(CouponsResource::ofReward));
    }

    private CouponView ofClaim(Shop shop, Claim claim) {
        Terms terms = rooms.programs().terms(shop.id(), claim.program(), claim.termsVersion());
        return new CouponView(
                claim.couponCode(),
                "claim",
                shop.currency().getCurrencyCode(),
                TermsView.BenefitView.of(terms.offer(claim.arm()).friend()),
                TermsView.MinimumView.of(terms.minimum()),
                null,
                claim.expiresAt());
    }

    private static CouponView ofReward(Reward reward) {
        return new CouponView(
                String.valueOf(reward.couponCode()),
                "reward",
                reward.due().currency().getCurrencyCode(),
                null,
                null,
                reward.use().left().toMajor(),
                null);
    }
}
