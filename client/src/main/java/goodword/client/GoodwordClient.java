package goodword.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/// Speaks to a Goodword server for one shop. Thread-safe; make one and keep it.
///
/// Every call that changes something carries an `Idempotency-Key` and is repeated with the same key
/// while the server is away, busy or silent, so it happens once however often the network fails. A
/// call that the server refuses throws a [GoodwordException] with the refusal's stable code; one
/// that never got an answer throws an [UnansweredException].
///
/// ```java
/// var goodword = GoodwordClient.of(URI.create("https://referrals.shop.example"), key);
/// var story = goodword.orders().take(order);
/// ```
public final class GoodwordClient {
    private final Orders orders;
    private final Programs programs;
    private final Advocates advocates;
    private final Claims claims;
    private final Referrals referrals;
    private final Rewards rewards;

    private GoodwordClient(Transport transport) {
        this.orders = new Orders(transport);
        this.programs = new Programs(transport);
        this.advocates = new Advocates(transport);
        this.claims = new Claims(transport);
        this.referrals = new Referrals(transport);
        this.rewards = new Rewards(transport);
    }

    /// @param server such as `https://referrals.shop.example`, without `/v1`
    /// @param key an API key of the shop; it must not leave the shop's own server
    public static GoodwordClient of(URI server, String key) {
        return of(server, key, Retries.USUAL);
    }

    /// As {@link #of(URI, String)}, with a patience of your own.
    public static GoodwordClient of(URI server, String key, Retries retries) {
        HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        return new GoodwordClient(new Transport(http, new Door(server, key), retries));
    }

    /// Orders, and what is told of them later.
    public Orders orders() {
        return orders;
    }

    public Programs programs() {
        return programs;
    }

    /// Customers who recommend.
    public Advocates advocates() {
        return advocates;
    }

    /// Friends' offers, and what a code at the checkout is worth.
    public Claims claims() {
        return claims;
    }

    public Referrals referrals() {
        return referrals;
    }

    public Rewards rewards() {
        return rewards;
    }
}
