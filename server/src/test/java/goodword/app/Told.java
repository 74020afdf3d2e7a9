package goodword.app;

import goodword.order.OrderSnapshot;
import goodword.order.OrderState;
import goodword.order.Traces;
import goodword.person.CustomerRef;

/// An order as a store tells it, changed word by word. Immutable.
record Told(OrderSnapshot order) {
    Told called(String number) {
        return of(number, order.state(), order.customer(), order.traces(), order.test());
    }

    Told by(String given, String family) {
        CustomerRef known = order.customer();
        CustomerRef named =
                new CustomerRef(known.externalId(), known.email(), null, given, family, null);
        return of(order.number(), order.state(), named, order.traces(), order.test());
    }

    Told from(CustomerRef customer) {
        return of(order.number(), order.state(), customer, order.traces(), order.test());
    }

    Told on(Traces traces) {
        return of(order.number(), order.state(), order.customer(), traces, order.test());
    }

    Told trial() {
        return of(order.number(), order.state(), order.customer(), order.traces(), true);
    }

    Told draft() {
        return of(order.number(), OrderState.DRAFT, order.customer(), order.traces(), order.test());
    }

    private Told of(
            @org.jspecify.annotations.Nullable String number,
            OrderState state,
            CustomerRef customer,
            Traces traces,
            boolean test) {
        return new Told(
                new OrderSnapshot(
                        order.externalId(),
                        number,
                        order.version(),
                        state,
                        order.placedAt(),
                        state == OrderState.DRAFT ? null : order.paidAt(),
                        null,
                        customer,
                        order.totals(),
                        order.discounts(),
                        order.refunds(),
                        order.disputes(),
                        order.origin(),
                        traces,
                        test));
    }
}
