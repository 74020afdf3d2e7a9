package goodword.conversion;

import goodword.order.OrderSnapshot;
import goodword.person.CustomerRef;
import goodword.person.EmailAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Cuts a stream of snapshots into batches in which no order rests on another: no order and no
/// customer stands twice in one. Not thread-safe.
public final class Batches {
    private final int size;
    private final List<OrderSnapshot> gathered = new ArrayList<>();
    private final Set<String> met = new HashSet<>();

    public Batches(int size) {
        this.size = size;
    }

    /// Whether this snapshot may join what is gathered; if not, take that first.
    public boolean accepts(OrderSnapshot snapshot) {
        return gathered.size() < size && namesOf(snapshot).stream().noneMatch(met::contains);
    }

    public void add(OrderSnapshot snapshot) {
        gathered.add(snapshot);
        met.addAll(namesOf(snapshot));
    }

    /// What is gathered; the next batch starts empty.
    public List<OrderSnapshot> take() {
        List<OrderSnapshot> batch = List.copyOf(gathered);
        gathered.clear();
        met.clear();
        return batch;
    }

    private static List<String> namesOf(OrderSnapshot snapshot) {
        CustomerRef customer = snapshot.customer();
        List<String> names = new ArrayList<>(4);
        names.add("order " + snapshot.externalId());
        Optional.ofNullable(customer.externalId()).ifPresent(id -> names.add("customer " + id));
        EmailAddress.of(customer.email())
                .ifPresent(email -> names.add("email " + email.canonical()));
        Optional.ofNullable(customer.phone()).ifPresent(phone -> names.add("phone " + phone));
        return names;
    }
}
