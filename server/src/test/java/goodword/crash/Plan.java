package goodword.crash;

import goodword.crash.StoreOrder.Refund;
import goodword.crash.StoreOrder.State;
import goodword.crash.StoreOrder.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Which orders there are and in which order their messages are delivered: all from one seed.
///
/// @param deliveries every message two or three times, shuffled, and one in a hundred late again
record Plan(List<StoreOrder> orders, List<Message> deliveries) {
    static final int ADVOCATES = 200;

    static Plan of(int size, long seed) {
        Random random = new Random(seed);
        List<StoreOrder> orders = new ArrayList<>(size);
        for (int number = 0; number < size; number++) {
            orders.add(order(number, random));
        }
        return new Plan(List.copyOf(orders), deliveries(orders, random));
    }

    private static StoreOrder order(int number, Random random) {
        boolean small = random.nextInt(20) == 0;
        long items = small ? random.nextLong(1_000, 2_500) : random.nextLong(2_500, 50_000);
        long discount = random.nextBoolean() ? (items + 9) / 10 : 0;
        List<Version> versions = versions(random);
        List<Refund> refunds = new ArrayList<>();
        if (random.nextInt(5) == 0) {
            addRefunds(refunds, versions, items - discount, random);
        }
        return new StoreOrder(
                number,
                customer(number),
                random.nextInt(20) == 0 ? -1 : number % ADVOCATES,
                items,
                discount,
                List.copyOf(versions),
                List.copyOf(refunds),
                random.nextInt(20) == 0);
    }

    /// Of sixty orders two customers have two and one has three.
    private static int customer(int number) {
        return switch (number % 60) {
            case 19, 39, 58 -> number - 1;
            case 59 -> number - 2;
            default -> number;
        };
    }

    private static List<Version> versions(Random random) {
        Version placed = new Version(State.PLACED, false, 0);
        Version paid = new Version(State.PAID, true, 0);
        Version cancelled = new Version(State.CANCELLED, false, 0);
        Version cancelledPaid = new Version(State.CANCELLED, true, 0);
        int dice = random.nextInt(100);
        List<Version> versions;
        if (dice < 66) {
            versions = List.of(paid);
        } else if (dice < 82) {
            versions = List.of(placed, paid);
        } else if (dice < 88) {
            versions = List.of(placed, paid, cancelledPaid);
        } else if (dice < 94) {
            versions = List.of(placed, cancelled);
        } else {
            versions = List.of(placed);
        }
        return new ArrayList<>(versions);
    }

    /// Some are told alone, some in a later snapshot, some in both ways.
    private static void addRefunds(
            List<Refund> refunds, List<Version> versions, long net, Random random) {
        int count = random.nextInt(1, 3);
        boolean whole = count == 1 && random.nextInt(10) == 0;
        int way = random.nextInt(4);
        for (int next = 1; next <= count; next++) {
            long cents = whole ? net : random.nextLong(1, net / 2 + 1);
            refunds.add(new Refund("refund-" + next, cents, way != 0));
        }
        if (way <= 1) {
            Version last = versions.getLast();
            versions.add(new Version(last.state(), last.paid(), count));
        }
    }

    /// Three in ten customers tell all of theirs in one burst, so that messages about one order are
    /// under way at the same moment; the others are strewn over the whole run.
    private static List<Message> deliveries(List<StoreOrder> orders, Random random) {
        List<List<Message>> units = new ArrayList<>();
        List<Message> burst = new ArrayList<>();
        boolean bursting = false;
        for (StoreOrder order : orders) {
            if (order.customer() == order.number()) {
                bursting = random.nextInt(10) < 3;
                burst = new ArrayList<>();
                units.add(burst);
            }
            for (Message message : order.messages()) {
                int times = random.nextInt(4) == 0 ? 3 : 2;
                for (int time = 0; time < times; time++) {
                    if (bursting) {
                        burst.add(message);
                    } else {
                        units.add(List.of(message));
                    }
                }
            }
            Collections.shuffle(burst, random);
        }
        Collections.shuffle(units, random);
        List<Message> deliveries = new ArrayList<>();
        units.forEach(deliveries::addAll);
        int planned = deliveries.size();
        for (int late = 0; late < planned / 100; late++) {
            deliveries.add(deliveries.get(random.nextInt(planned)));
        }
        return List.copyOf(deliveries);
    }
}
