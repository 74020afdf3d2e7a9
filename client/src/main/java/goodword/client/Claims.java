package goodword.client;

import java.util.Optional;

/// Friends' offers, and what a code at the checkout is worth. Thread-safe.
public final class Claims {
    private static final String PATH = "/v1/claims";
    private static final int NOT_FOUND = 404;

    private final Transport transport;

    Claims(Transport transport) {
        this.transport = transport;
    }

    private record Wanted(Customer customer, String code) {}

    /// Gives a friend their own coupon for an advocate's code; again, the same one.
    public Claim claim(Customer friend, String code) {
        return claim(transport.post(PATH, new Wanted(friend, code)));
    }

    public Claim find(String claimId) {
        return claim(transport.get(PATH + "/" + Orders.segment(claimId)));
    }

    /// Takes a claim back; its coupon is worth nothing from then on.
    public Claim withdraw(String claimId) {
        return claim(transport.post(PATH + "/" + Orders.segment(claimId) + "/withdrawals"));
    }

    /// What this code takes off an order now; empty for any that is worth nothing, whatever the
    /// cause.
    public Optional<Coupon> coupon(String code) {
        try {
            String text = transport.get("/v1/coupons/" + Orders.segment(code));
            return Optional.of(transport.json().read(text, Coupon.class));
        } catch (GoodwordException refused) {
            if (refused.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private Claim claim(String text) {
        return transport.json().read(text, Claim.class);
    }
}
