package goodword.app;

import goodword.platform.clock.Microseconds;
import goodword.platform.event.Follower;
import goodword.platform.job.JobName;
import goodword.platform.job.Jobs;
import goodword.platform.job.Sweep;
import goodword.webhook.AdvocateLinks;
import goodword.webhook.Deliveries;
import goodword.webhook.Dispatch;
import goodword.webhook.Endpoints;
import goodword.webhook.Telling;
import goodword.webhook.WebhookRooms;
import java.time.Duration;
import java.util.Optional;

/// What is told to other systems: whom, what, and who brings it. Thread-safe once built.
public final class WebhookRoom implements AutoCloseable {
    private static final Duration LOOKED_EVERY = Duration.ofMillis(250);

    private final LowerFloors below;
    private final PublicAddresses addresses;
    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Dispatch dispatch;
    private final Follower follower;

    /// @param addresses where this server is known; as long as it is not open, nobody is called
    WebhookRoom(LowerFloors below, PublicAddresses addresses) {
        this.below = below;
        this.addresses = addresses;
        Ground ground = below.ground();
        WebhookRooms webhooks =
                new WebhookRooms(
                        below.rooms(),
                        new Microseconds(ground.wallClock()),
                        below.audit(),
                        ground.vault().seals(),
                        ground.outbound());
        AdvocateLinks links =
                (shop, advocate) ->
                        addresses.base().isPresent()
                                ? Optional.of(addresses.linkOf(shop, advocate))
                                : Optional.empty();
        this.endpoints = new Endpoints(webhooks);
        this.deliveries = new Deliveries(webhooks);
        this.dispatch = new Dispatch(webhooks, links);
        this.follower =
                new Follower(
                        below.rooms().database(),
                        below.rooms().eventLog(),
                        Telling.READER,
                        new Telling(webhooks));
    }

    void nameJobs(Jobs jobs) {
        jobs.always(new Sweep(new JobName("send-webhooks"), LOOKED_EVERY, this::round));
        jobs.every(
                new Sweep(
                        new JobName("forget-webhooks"),
                        Duration.ofHours(6),
                        () -> below.shops().ids().forEach(deliveries::forget)));
    }

    private void round() {
        if (addresses.base().isPresent()) {
            dispatch.round();
        }
    }

    public Endpoints endpoints() {
        return endpoints;
    }

    public Deliveries deliveries() {
        return deliveries;
    }

    /// Who brings what is due.
    public Dispatch dispatch() {
        return dispatch;
    }

    Follower follower() {
        return follower;
    }

    @Override
    public void close() {
        dispatch.close();
    }
}
