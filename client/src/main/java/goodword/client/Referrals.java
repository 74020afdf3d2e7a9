package goodword.client;

/// Referrals and their stories. Thread-safe.
public final class Referrals {
    private static final String PATH = "/v1/referrals";

    private final Transport transport;

    Referrals(Transport transport) {
        this.transport = transport;
    }

    /// What a person decides about a held side.
    ///
    /// @param side `advocate` or `friend`
    /// @param outcome `cleared` or `refused`
    /// @param by who decides
    public record Ruling(String side, String outcome, String by, String reason) {}

    public OrderStory find(String referralId) {
        return story(transport.get(PATH + "/" + Orders.segment(referralId)));
    }

    public Page<Referral> list(Place place) {
        return transport.json().page(transport.get(PATH + place.query()), Referral.class);
    }

    /// Releases or refuses a held side.
    public OrderStory rule(String referralId, Ruling ruling) {
        return story(transport.post(PATH + "/" + Orders.segment(referralId) + "/rulings", ruling));
    }

    private OrderStory story(String text) {
        return transport.json().read(text, OrderStory.class);
    }
}
