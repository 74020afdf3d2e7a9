package goodword.conversion;

import goodword.platform.job.Work;
import goodword.platform.tenancy.ShopId;
import goodword.program.Benefit;
import goodword.program.Means;
import goodword.program.Terms;
import goodword.sharing.Claim;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Makes the coupon of a friend's claim usable in the shop, as the claim's terms promise it; takes
/// it back again if the claim was withdrawn meanwhile. Thread-safe.
public final class IssueClaimJob implements Work {
    private final Rooms rooms;
    private final CouponIssuer issuer;

    public IssueClaimJob(Rooms rooms, CouponIssuer issuer) {
        this.rooms = rooms;
        this.issuer = issuer;
    }

    /// @param key the claim's id
    @Override
    public void run(ShopId shop, String key) {
        UUID id = UUID.fromString(key);
        coupon(shop, id).ifPresent(coupon -> issue(shop, id, coupon));
    }

    private void issue(ShopId shop, UUID id, Coupon coupon) {
        issuer.issue(shop, coupon);
        if (rooms.database().inShop(shop, () -> rooms.sharing().claim(shop, id)).stream()
                .anyMatch(claim -> claim.state() == Claim.State.WITHDRAWN)) {
            issuer.withdraw(shop, coupon.code());
        }
    }

    /// Empty where the friend is not given a discount at checkout, or can no longer use it.
    private Optional<Coupon> coupon(ShopId shop, UUID id) {
        return rooms.database()
                .inShop(
                        shop,
                        () -> {
                            Instant now = rooms.clock().instant();
                            return rooms.sharing()
                                    .claim(shop, id)
                                    .filter(claim -> claim.stateAt(now) == Claim.State.CLAIMED)
                                    .flatMap(claim -> coupon(shop, claim));
                        });
    }

    private Optional<Coupon> coupon(ShopId shop, Claim claim) {
        Terms terms = rooms.programs().terms(shop, claim.program(), claim.termsVersion());
        Benefit benefit = terms.offer(claim.arm()).friend();
        if (benefit.means() != Means.CHECKOUT_DISCOUNT) {
            return Optional.empty();
        }
        Terms.Minimum minimum = terms.minimum();
        return Optional.of(
                new Coupon(
                        claim.couponCode(),
                        "claim " + claim.id(),
                        benefit,
                        minimum == null ? null : minimum.amount(),
                        claim.expiresAt()));
    }
}
