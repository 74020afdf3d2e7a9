package goodword.stores;

import java.net.URI;

/// A real shop that sells mugs in euros, on loopback, with our companion in it. Orders are called
/// by the shop's own ids, and amounts are minor units. For one thread.
interface RealShop extends AutoCloseable {
    /// The word of its dialect.
    String kind();

    /// Where its API is.
    URI address();

    /// The key with which Goodword may call its admin API.
    String adminKey();

    /// Opens a customer's account; who orders with this address from then on is logged in.
    void register(String email);

    /// A coupon that takes this much off an order, without tax.
    void coupon(String code, long minor);

    /// Places an order that is not paid yet, and returns its id.
    String order(Basket basket);

    /// Captures all that was authorized.
    void pay(String order);

    void refund(String order, long minor);

    void cancel(String order);

    Figures figures(String order);

    /// Its own database, with the companion's outbox in it.
    ShopDatabase database();

    /// Kills it by force and starts it again.
    void restart();

    /// Starts a second process on the same database.
    ShopProcess twin();

    /// What it wrote into its log since it was started last.
    String said();

    @Override
    void close();
}
