package goodword.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The shop's side: several senders at once, each repeating a message until somebody takes it.
final class Delivery {
    private static final int SENDERS = 10;

    private final List<Message> deliveries;
    private final List<Intake> intakes;
    private final Limits limits;
    private final AtomicInteger next = new AtomicInteger();
    private volatile int allowed = Integer.MAX_VALUE;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> refusals = new ConcurrentLinkedQueue<>();

    /// How long to try.
    ///
    /// @param seconds after which a message that nobody took is given up
    /// @param refusalsMax after how many refusals, likewise
    record Limits(int seconds, int refusalsMax) {}

    Delivery(List<Message> deliveries, List<Intake> intakes, Limits limits) {
        this.deliveries = deliveries;
        this.intakes = intakes;
        this.limits = limits;
    }

    /// Sends everything and returns what nobody took.
    List<String> run(long seed) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(limits.seconds());
        List<Thread> senders = new ArrayList<>();
        for (int number = 0; number < SENDERS; number++) {
            Random random = new Random(seed + number);
            senders.add(Thread.ofPlatform().start(() -> send(random, end)));
        }
        for (Thread sender : senders) {
            sender.join();
        }
        return List.copyOf(refusals);
    }

    /// Goes no further than to this place for now: senders repeat what was sent until then.
    void allow(int place) {
        allowed = place;
    }

    /// How many deliveries are done or under way.
    int place() {
        return Math.min(next.get(), deliveries.size());
    }

    int size() {
        return deliveries.size();
    }

    int sent() {
        return sent.get();
    }

    int unanswered() {
        return unanswered.get();
    }

    private void send(Random random, long end) {
        try {
            for (int place = next.getAndIncrement();
                    place < deliveries.size();
                    place = next.getAndIncrement()) {
                while (place > allowed && System.nanoTime() < end) {
                    deliver(deliveries.get(random.nextInt(place)), random, end);
                }
                deliver(deliveries.get(place), random, end);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Message message, Random random, long end) throws InterruptedException {
        int refused = 0;
        while (System.nanoTime() < end) {
            Intake intake = intakes.get(random.nextInt(intakes.size()));
            int status = intake.send(message);
            sent.incrementAndGet();
            if (status == 200) {
                return;
            }
            if (status == 0) {
                unanswered.incrementAndGet();
            } else if (status == 422 || ++refused == limits.refusalsMax()) {
                refusals.add("not taken (%d): %s".formatted(status, message.start()));
                return;
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(20, 60));
        }
        refusals.add("not taken in time: " + message.start());
    }
}
