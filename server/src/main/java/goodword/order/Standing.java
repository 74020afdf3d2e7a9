package goodword.order;

import org.jspecify.annotations.Nullable;

/// What the table knows of an order; its facts are absent while it is only announced.
record Standing(
        OrderId id,
        String externalId,
        OrderState state,
        long version,
        @Nullable OrderFacts facts) {}
