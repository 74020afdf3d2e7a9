package goodword.client;

/// Rewards. Thread-safe.
public final class Rewards {
    private static final String PATH = "/v1/rewards";

    private final Transport transport;

    Rewards(Transport transport) {
        this.transport = transport;
    }

    public Reward find(String rewardId) {
        return transport
                .json()
                .read(transport.get(PATH + "/" + Orders.segment(rewardId)), Reward.class);
    }

    public Page<Reward> list(Place place) {
        return transport.json().page(transport.get(PATH + place.query()), Reward.class);
    }
}
