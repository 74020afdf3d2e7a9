package goodword.app;

import goodword.admin.DeskRooms;
import goodword.admin.WebhookDeeds;
import goodword.admin.WebhookPages;
import goodword.api.Answers;
import goodword.api.WebhookControlsResource;
import goodword.api.WebhookDeliveriesResource;
import goodword.api.WebhookEndpointsResource;
import org.springframework.context.support.GenericApplicationContext;

/// The resources and the pages by which a shop says who is told what.
final class WebhookDoor {
    private WebhookDoor() {}

    static void furnish(GenericApplicationContext context, House house, Answers answers) {
        WebhookRoom webhooks = house.edges().webhooks();
        context.registerBean(
                WebhookEndpointsResource.class,
                () -> new WebhookEndpointsResource(answers, webhooks.endpoints()));
        context.registerBean(
                WebhookControlsResource.class,
                () ->
                        new WebhookControlsResource(
                                answers, webhooks.endpoints(), webhooks.deliveries()));
        context.registerBean(
                WebhookDeliveriesResource.class,
                () -> new WebhookDeliveriesResource(answers, webhooks.deliveries()));
    }

    /// The pages of the desk.
    static void furnish(GenericApplicationContext context, House house, DeskRooms rooms) {
        WebhookRoom webhooks = house.edges().webhooks();
        context.registerBean(
                WebhookPages.class,
                () -> new WebhookPages(rooms, webhooks.endpoints(), webhooks.deliveries()));
        context.registerBean(
                WebhookDeeds.class,
                () -> new WebhookDeeds(rooms, webhooks.endpoints(), webhooks.deliveries()));
    }
}
