package goodword.webhook;

import org.jspecify.annotations.Nullable;

/// Which deliveries are wanted; absent for all.
public record DeliveryFilter(@Nullable EndpointId endpoint, @Nullable DeliveryState state) {}
