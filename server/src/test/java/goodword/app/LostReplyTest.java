package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.KeyWish;
import goodword.platform.clock.Chance;
import goodword.platform.clock.SettableClock;
import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import goodword.shop.Shop;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// The worst moment: the database has committed, and the word of it never comes back.
final class LostReplyTest {
    private final AtomicBoolean loseNextCommit = new AtomicBoolean();

    @Test
    void an_effect_whose_reply_was_lost_is_told_to_who_asks_again() throws Exception {
        SettableClock clock = new SettableClock(TestShop.START);
        Chance chance = new Chance(new SplittableRandom(), clock);
        Database database = Database.through(TestServer.shared(), 4, this::losing);
        House house = new House(new Ground(database, new Vault(new byte[32]), clock, chance, true));
        ShopId shop = new ShopId(UUID.randomUUID());
        house.shops().open(new Shop(shop, "Test shop", TestShop.EUR, true, TestShop.START));
        String key = house.apiKeys().issue(shop, KeyWish.forEverything("test"), TestShop.START);

        try (house;
                WebServer server = WebServer.open(house, 0)) {
            Api api = new Api(server.port(), key);
            String body = Api.order("o1", "bob", "NONE");
            api.get("/v1/orders/none");
            loseNextCommit.set(true);
            HttpResponse<String> cutOff = api.post("/v1/orders", body, "k");
            HttpResponse<String> again = api.post("/v1/orders", body, "k");

            assertThat(cutOff.statusCode()).isGreaterThanOrEqualTo(500);
            assertThat(cutOff.body()).contains("\"code\":").doesNotContain("SQL");
            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        }
    }

    private DataSource losing(DataSource source) {
        return proxy(
                DataSource.class,
                source,
                result -> result instanceof Connection opened ? losing(opened) : result);
    }

    private Connection losing(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (self, method, arguments) -> {
                            Object result = invoked(() -> method.invoke(connection, arguments));
                            if (method.getName().equals("commit")
                                    && loseNextCommit.getAndSet(false)) {
                                throw new SQLException("the line went dead", "08006");
                            }
                            return result;
                        });
    }

    private interface Call {
        Object invoke() throws ReflectiveOperationException;
    }

    private interface Wrap {
        Object around(Object result);
    }

    private static <T> T proxy(Class<T> type, T target, Wrap wrap) {
        return type.cast(
                Proxy.newProxyInstance(
                        LostReplyTest.class.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) ->
                                wrap.around(invoked(() -> method.invoke(target, arguments)))));
    }

    private static Object invoked(Call call) throws Throwable {
        try {
            return call.invoke();
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
