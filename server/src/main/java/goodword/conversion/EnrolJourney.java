package goodword.conversion;

import goodword.person.CustomerRef;
import goodword.person.Identified;
import goodword.person.PersonId;
import goodword.platform.event.Fact;
import goodword.platform.event.Payload;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Customers become advocates, each with a code. Repeating it changes nothing. Thread-safe.
public final class EnrolJourney {
    private final Rooms rooms;

    public EnrolJourney(Rooms rooms) {
        this.rooms = rooms;
    }

    /// A customer and the code they have already, if any.
    public record Candidate(CustomerRef customer, @Nullable String code) {}

    /// An advocate and the code to pass on.
    public record Enrolled(PersonId person, String code) {}

    public List<Enrolled> enrol(ShopId shop, List<Candidate> candidates) {
        return rooms.database().inShop(shop, () -> walk(shop, candidates));
    }

    /// Enrols one customer, with the code they bring, if any; empty when that code is somebody
    /// else's.
    public Optional<Enrolled> enrol(ShopId shop, Candidate candidate) {
        return rooms.database()
                .inShop(
                        shop,
                        () ->
                                isFree(shop, candidate)
                                        ? Optional.of(walk(shop, List.of(candidate)).getFirst())
                                        : Optional.empty());
    }

    /// Enrols somebody whom the shop knows already; empty when it knows them no more.
    public Optional<Enrolled> enrol(ShopId shop, PersonId person) {
        return rooms.database()
                .inShop(
                        shop,
                        () ->
                                rooms.persons()
                                        .profile(shop, person)
                                        .filter(profile -> !profile.isForgotten())
                                        .map(profile -> enrolKnown(shop, person)));
    }

    private Enrolled enrolKnown(ShopId shop, PersonId person) {
        Instant now = rooms.clock().instant();
        List<PersonId> fresh = rooms.advocates().enrol(shop, List.of(person), now);
        rooms.eventLog().appendUntold(shop, fresh.stream().map(one -> enrolled(one, now)).toList());
        return new Enrolled(person, rooms.sharing().codeOf(shop, person, now));
    }

    private boolean isFree(ShopId shop, Candidate candidate) {
        Optional<PersonId> holder =
                Optional.ofNullable(candidate.code())
                        .flatMap(code -> rooms.sharing().advocateOf(shop, code));
        return holder.isEmpty()
                || rooms.persons()
                        .identify(shop, List.of(candidate.customer()), rooms.clock().instant())
                        .getFirst()
                        .id()
                        .equals(holder.get());
    }

    private static Fact enrolled(PersonId person, Instant now) {
        return new Fact(
                "advocate.enrolled:" + person,
                "advocate.enrolled",
                now,
                new Payload().with("person", person).toString());
    }

    private List<Enrolled> walk(ShopId shop, List<Candidate> candidates) {
        Instant now = rooms.clock().instant();
        List<Identified> people =
                rooms.persons()
                        .identify(shop, candidates.stream().map(Candidate::customer).toList(), now);
        List<PersonId> fresh =
                rooms.advocates()
                        .enrol(shop, people.stream().map(Identified::id).distinct().toList(), now);
        rooms.eventLog()
                .appendUntold(shop, fresh.stream().map(person -> enrolled(person, now)).toList());
        Map<String, PersonId> brought = new LinkedHashMap<>();
        List<Enrolled> enrolled = new ArrayList<>(candidates.size());
        for (int next = 0; next < candidates.size(); next++) {
            PersonId person = people.get(next).id();
            String code = candidates.get(next).code();
            if (code == null) {
                code = rooms.sharing().codeOf(shop, person, now);
            } else {
                brought.put(code, person);
            }
            enrolled.add(new Enrolled(person, code));
        }
        if (!brought.isEmpty()) {
            rooms.sharing().bringCodes(shop, brought, now);
        }
        return enrolled;
    }
}
