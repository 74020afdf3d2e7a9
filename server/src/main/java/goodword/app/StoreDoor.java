package goodword.app;

import goodword.api.Answers;
import goodword.api.Pace;
import goodword.api.StoreConnectionsResource;
import goodword.api.StoreHooks;
import goodword.api.StoreImportsResource;
import goodword.api.StoreKeysResource;
import goodword.api.StoreMessagesResource;
import java.util.function.Supplier;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.support.GenericApplicationContext;

/// The door of stores: their hooks, a plain servlet that sees each body as it came, and the
/// resources by which a shop connects them.
final class StoreDoor {
    private static final String SERVLET = "storeHooks";
    private static final int MESSAGES_PER_MINUTE = 6_000;

    private StoreDoor() {}

    static void furnish(
            GenericApplicationContext context,
            House house,
            Answers answers,
            Supplier<String> base) {
        StoreRoom stores = house.edges().stores();
        context.registerBean(
                SERVLET,
                ServletRegistrationBean.class,
                () -> {
                    Pace pace = new Pace("connection", MESSAGES_PER_MINUTE);
                    var door =
                            new ServletRegistrationBean<>(
                                    new StoreHooks(stores.inbox(), pace), StoreHooks.PATH + "*");
                    door.setName(SERVLET);
                    return door;
                });
        context.registerBean(
                StoreConnectionsResource.class,
                () ->
                        new StoreConnectionsResource(
                                answers,
                                stores.connections(),
                                stores.hookKeeping(),
                                () -> base.get() + StoreHooks.PATH));
        context.registerBean(
                StoreKeysResource.class,
                () ->
                        new StoreKeysResource(
                                answers, stores.keyIntake(), stores.keyring(), stores.calls()));
        context.registerBean(
                StoreImportsResource.class,
                () -> new StoreImportsResource(answers, stores.connections(), stores.pulls()));
        context.registerBean(
                StoreMessagesResource.class,
                () -> new StoreMessagesResource(answers, stores.inbox()));
        stores.hookKeeping().reachedAt(() -> base.get() + StoreHooks.PATH);
    }
}
