package goodword.demoshop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import goodword.client.GoodwordClient;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The demo's shop, open for visitors. Orders and baskets live as long as it does. Thread-safe.
public final class Shopfront implements AutoCloseable {
    private static final int BACKLOG = 64;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Room room;
    private final FrontPages front;
    private final CheckoutPages checkout;
    private final OfficePages office;

    private Shopfront(HttpServer server, Room room) {
        this.server = server;
        this.room = room;
        this.front = new FrontPages(room);
        this.checkout = new CheckoutPages(room, front);
        this.office = new OfficePages(room, front);
    }

    /// Where the shop stands and what it needs.
    ///
    /// @param port 0 takes any free one
    /// @param desk where staff look at an order in Goodword, with `{order}` for its number; empty
    ///   for nowhere
    public record Plan(int port, GoodwordClient goodword, InstantSource clock, String desk) {}

    /// An order in a few words, for whoever watches the shop.
    ///
    /// @param backed refunded in part or whole, or cancelled
    public record Bought(String number, boolean backed) {}

    /// Opens the shop; the port must be free.
    public static Shopfront open(Plan plan) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(plan.port()), BACKLOG);
        Sales sales = new Sales();
        Room room =
                new Room(
                        new Visits(),
                        sales,
                        new Recommendations(plan.goodword()),
                        new Messenger(plan.goodword(), sales, PAUSE),
                        plan.clock(),
                        plan.desk());
        Shopfront shop = new Shopfront(server, room);
        server.createContext("/", shop::answer);
        server.setExecutor(shop.threads);
        server.start();
        return shop;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /// The newest first.
    public List<Bought> orders() {
        return room.sales().all().stream()
                .map(
                        sale ->
                                new Bought(
                                        sale.number(),
                                        sale.cancelled() || !sale.refunds().isEmpty()))
                .toList();
    }

    /// How often a friend took up an offer here.
    public int claims() {
        return room.recommendations().claims();
    }

    @Override
    public void close() {
        server.stop(0);
        room.messenger().close();
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            route(Ask.of(exchange)).send(exchange);
        } catch (RuntimeException failed) {
            System.getLogger(Shopfront.class.getName())
                    .log(System.Logger.Level.WARNING, "a page of the demo shop failed", failed);
            Answer.refused(500, "Something went wrong. Please try again.").send(exchange);
        } finally {
            exchange.close();
        }
    }

    private Answer route(Ask ask) {
        String[] parts = ask.path().split("/", 5);
        String place = parts.length > 1 ? parts[1] : "";
        String name = parts.length > 2 ? parts[2] : "";
        return switch (ask.method()) {
            case "GET", "HEAD" ->
                    parts.length > 3 && !place.equals("assets")
                            ? front.missing(ask)
                            : page(ask, place, name);
            case "POST" ->
                    ask.ownOrigin()
                            ? form(ask, place, name)
                            : Answer.refused(403, "This form was not sent from this shop.");
            default -> Answer.refused(405, "This shop answers GET and POST.");
        };
    }

    private Answer page(Ask ask, String place, String name) {
        if (place.equals("assets")) {
            return Assets.find(ask.path()).orElseGet(() -> front.missing(ask));
        }
        if (!name.isEmpty()) {
            return switch (place) {
                case "gifts" -> front.gift(ask, name);
                case "thanks" -> checkout.thanks(ask, name);
                case "orders" -> office.order(ask, name);
                default -> front.missing(ask);
            };
        }
        return switch (place) {
            case "" -> front.home(ask);
            case "basket" -> front.basket(ask);
            case "checkout" -> checkout.checkout(ask);
            case "orders" -> office.orders(ask);
            default -> front.missing(ask);
        };
    }

    private Answer form(Ask ask, String place, String name) {
        return switch (ask.path()) {
            case "/basket" -> front.add(ask);
            case "/basket/quantity" -> front.change(ask);
            case "/offer" -> front.take(ask);
            case "/offer/leave" -> front.leave(ask);
            case "/checkout" -> checkout.pay(ask);
            default -> {
                boolean ofOrder = place.equals("orders");
                if (ofOrder && ask.path().equals("/orders/" + name + "/refund")) {
                    yield office.refund(ask, name);
                }
                yield ofOrder && ask.path().equals("/orders/" + name + "/cancel")
                        ? office.cancel(ask, name)
                        : front.missing(ask);
            }
        };
    }
}
