package goodword.simulation;

import goodword.conversion.Batches;
import goodword.conversion.EnrolJourney.Candidate;
import goodword.conversion.EnrolJourney.Enrolled;
import goodword.order.OrderSnapshot;
import goodword.person.CustomerRef;
import goodword.platform.tenancy.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// Plays recorded events in the rooms: gathers what does not rest on each other and sends it on in
/// one go. Confined to one thread.
final class Actors {
    private static final int BATCH = 500;

    private final Stage stage;
    private final Cast cast = new Cast();
    private final OfferTrial trial;
    private final List<RecordedEvent> customers = new ArrayList<>();
    private final List<RecordedEvent> assignments = new ArrayList<>();
    private final List<RecordedEvent> shares = new ArrayList<>();
    private final List<RecordedEvent> clicks = new ArrayList<>();
    private final List<RecordedEvent> asks = new ArrayList<>();
    private final Batches orders = new Batches(BATCH);
    private final Set<String> gatheredOrders = new HashSet<>();
    private Instant oldestOrder = Instant.MAX;
    private Duration hold = Duration.ZERO;
    private long sendings;

    Actors(Stage stage) {
        this.stage = stage;
        this.trial = new OfferTrial(stage);
    }

    void play(RecordedEvent event) {
        switch (event.type()) {
            case "program" -> hold = trial.publish(event);
            case "customer" -> meet(event);
            case "order" -> take(event);
            case "refund" -> refund(event);
            case "share" -> shares.add(event);
            case "click" -> clicks.add(event);
            case "ask" -> asks.add(event);
            case "assign" -> assignments.add(event);
            case "spend" -> spend(event);
            // Rooms for these come later; they bear on no credit and no reward.
            case "delivery", "review", "nps" -> {}
            default ->
                    throw new RecordingException(
                            event.line(), "the type " + event.type() + " is unknown");
        }
    }

    /// Whether an order that is still gathered may fall due by this instant.
    boolean mayBeDueBy(Instant until) {
        return oldestOrder != Instant.MAX && !oldestOrder.plus(hold).isAfter(until);
    }

    /// How often orders or refunds were sent on: whoever knows what falls due looks again after it.
    long sendings() {
        return sendings;
    }

    /// Sends on everything gathered, in the order in which one rests on another.
    void flush() {
        send(customers, this::enrol);
        send(assignments, this::assign);
        ShopId shop = stage.shop();
        var sharing = stage.rooms().sharing();
        sendInShop(
                shares,
                events ->
                        sharing.noteShares(
                                shop,
                                each(
                                        events,
                                        event ->
                                                Readings.share(
                                                        event,
                                                        cast.person(event, "advocate_id")))));
        sendInShop(clicks, events -> sharing.noteClicks(shop, each(events, Readings::click)));
        sendInShop(
                asks,
                events ->
                        stage.moments()
                                .note(
                                        shop,
                                        each(
                                                events,
                                                event ->
                                                        Readings.ask(
                                                                event,
                                                                cast.person(
                                                                        event, "customer_id")))));
        sendOrders();
    }

    private void sendOrders() {
        List<OrderSnapshot> batch = orders.take();
        gatheredOrders.clear();
        oldestOrder = Instant.MAX;
        if (!batch.isEmpty()) {
            stage.orders().takeAll(stage.shop(), batch);
            sendings++;
        }
    }

    private void meet(RecordedEvent event) {
        cast.meet(event.text("id"), event.text("email"));
        customers.add(event);
    }

    private void take(RecordedEvent event) {
        OrderSnapshot snapshot =
                Readings.order(event, cast.email(event, "customer_id"), stage.currency());
        if (!orders.accepts(snapshot)) {
            flush();
        }
        orders.add(snapshot);
        gatheredOrders.add(snapshot.externalId());
        oldestOrder = oldestOrder.isBefore(event.at()) ? oldestOrder : event.at();
    }

    private void refund(RecordedEvent event) {
        String order = event.text("order_id");
        if (gatheredOrders.contains(order)) {
            flush();
        }
        stage.adjustments().refund(stage.shop(), order, Readings.refund(event, stage.currency()));
        sendings++;
    }

    private void spend(RecordedEvent event) {
        stage.spendNotes()
                .note(
                        stage.shop(),
                        event.text("channel"),
                        Readings.day(event.at()),
                        Readings.money(event, "amount", stage.currency()));
    }

    private void enrol(List<RecordedEvent> events) {
        List<Enrolled> enrolled =
                stage.enrolment().enrol(stage.shop(), each(events, Actors::candidate));
        for (int next = 0; next < events.size(); next++) {
            cast.enrolled(events.get(next).text("id"), enrolled.get(next).person());
        }
    }

    private void assign(List<RecordedEvent> events) {
        for (RecordedEvent event : events) {
            boolean ofOffer = event.text("experiment").equals(OfferTrial.NAME);
            trial.gather(
                    event, ofOffer ? cast.person(event, "unit").toString() : event.text("unit"));
        }
        trial.flush();
    }

    private static Candidate candidate(RecordedEvent event) {
        String source = event.textOrNull("created_by");
        return new Candidate(
                new CustomerRef(event.text("id"), event.text("email"), null, null, null, source),
                event.textOrNull("referral_code"));
    }

    private void sendInShop(List<RecordedEvent> gathered, Consumer<List<RecordedEvent>> taker) {
        send(
                gathered,
                events ->
                        stage.rooms()
                                .database()
                                .inShop(
                                        stage.shop(),
                                        () -> {
                                            taker.accept(events);
                                            return events;
                                        }));
    }

    /// Gives what is gathered to whoever takes it, and starts afresh.
    private void send(List<RecordedEvent> gathered, Consumer<List<RecordedEvent>> taker) {
        if (gathered.isEmpty()) {
            return;
        }
        List<RecordedEvent> events = List.copyOf(gathered);
        gathered.clear();
        taker.accept(events);
    }

    private static <T> List<T> each(
            List<RecordedEvent> events, Function<RecordedEvent, T> reading) {
        return events.stream().map(reading).toList();
    }
}
