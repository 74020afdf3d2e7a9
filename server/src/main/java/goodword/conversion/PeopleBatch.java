package goodword.conversion;

import goodword.conversion.PeopleOutcome.News;
import goodword.conversion.PeopleOutcome.Reason;
import goodword.conversion.PeopleOutcome.Refused;
import goodword.conversion.PeopleOutcome.Taken;
import goodword.person.CustomerRef;
import goodword.person.Identified;
import goodword.person.PersonId;
import goodword.platform.database.RaceLost;
import goodword.platform.event.Fact;
import goodword.platform.event.Payload;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import goodword.sharing.Code;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Some people of a list on their way through the rooms, in one transaction. Used once, by one
/// thread.
final class PeopleBatch {
    private final Rooms rooms;
    private final Openings openings;
    private final Silence silence;
    private final ShopId shop;
    private final FormerProgram from;
    private final Instant now;
    private final Map<PersonId, Money> balances = new LinkedHashMap<>();
    private final Map<String, PersonId> firstCodes = new LinkedHashMap<>();
    private final Map<String, PersonId> furtherCodes = new LinkedHashMap<>();

    PeopleBatch(Rooms rooms, Openings openings, Silence silence, Occasion occasion) {
        this.rooms = rooms;
        this.openings = openings;
        this.silence = silence;
        this.shop = occasion.shop();
        this.from = occasion.from();
        this.now = occasion.now();
    }

    /// To which shop they come, from where and when.
    record Occasion(ShopId shop, FormerProgram from, Instant now) {}

    List<PeopleOutcome> take(List<Listed> listed) {
        List<Optional<Reason>> reasons = reasons(listed);
        List<Listed> good = new ArrayList<>();
        for (int next = 0; next < listed.size(); next++) {
            if (reasons.get(next).isEmpty()) {
                good.add(listed.get(next));
            }
        }
        List<News> news = good.isEmpty() ? List.of() : store(good);
        List<PeopleOutcome> outcomes = new ArrayList<>(listed.size());
        int taken = 0;
        for (Optional<Reason> reason : reasons) {
            outcomes.add(
                    reason.isPresent() ? new Refused(reason.get()) : new Taken(news.get(taken++)));
        }
        return outcomes;
    }

    /// Judged by who is known and locked now; whoever is fresh is not made yet.
    private List<Optional<Reason>> reasons(List<Listed> listed) {
        List<PersonId> people = ids(rooms.persons().recognise(shop, customers(listed), now));
        return new Acceptance(holders(listed), openings.known(shop, from, people))
                .of(listed, people);
    }

    private List<News> store(List<Listed> good) {
        List<Identified> people = rooms.persons().identify(shop, customers(good), now);
        Set<PersonId> enrolled = enrol(good, people);
        Map<String, PersonId> holders = holders(good);
        Set<PersonId> opened = openings.known(shop, from, ids(people)).keySet();
        List<News> news = new ArrayList<>();
        for (int next = 0; next < good.size(); next++) {
            Listed one = good.get(next);
            PersonId person = people.get(next).id();
            boolean opens = one.brings() && !opened.contains(person);
            if (opens) {
                balances.put(person, one.brought());
            }
            news.add(
                    new News(
                            people.get(next).fresh() ? 1 : 0,
                            enrolled.contains(person) ? 1 : 0,
                            freshCodes(one, person, holders),
                            opens ? 1 : 0,
                            opens ? one.brought().minor() : 0,
                            silenced(one)));
        }
        bringCodes(enrolled);
        openings.post(shop, from, balances, now);
        return news;
    }

    private Set<PersonId> enrol(List<Listed> good, List<Identified> people) {
        List<PersonId> advocates = new ArrayList<>();
        for (int next = 0; next < good.size(); next++) {
            if (good.get(next).wasAdvocate()) {
                advocates.add(people.get(next).id());
            }
        }
        if (advocates.isEmpty()) {
            return Set.of();
        }
        List<PersonId> fresh = rooms.advocates().enrol(shop, advocates, now);
        rooms.eventLog().appendUntold(shop, fresh.stream().map(this::brought).toList());
        return Set.copyOf(fresh);
    }

    /// Not `advocate.enrolled`, of which people and other systems are told.
    private Fact brought(PersonId person) {
        return new Fact(
                "advocate.brought:" + person,
                "advocate.brought",
                now,
                new Payload().with("person", person).toString());
    }

    private int freshCodes(Listed one, PersonId person, Map<String, PersonId> holders) {
        int fresh = 0;
        for (String code : one.codes()) {
            if (!holders.containsKey(Code.keyOf(code))) {
                (fresh == 0 ? firstCodes : furtherCodes).put(code, person);
                fresh++;
            }
        }
        return fresh;
    }

    private int silenced(Listed one) {
        String email = one.customer().email();
        return one.mails() == Listed.Mails.UNWANTED && email != null
                ? silence.of(shop, email, now)
                : 0;
    }

    /// The oldest code of an advocate is the one that is shown, so further ones are a little
    /// younger. Who had no code gets one.
    private void bringCodes(Set<PersonId> enrolled) {
        bring(firstCodes, now);
        bring(furtherCodes, now.plus(1, ChronoUnit.MICROS));
        Set<PersonId> without = new HashSet<>(enrolled);
        without.removeAll(firstCodes.values());
        without.forEach(person -> rooms.sharing().codeOf(shop, person, now));
    }

    private void bring(Map<String, PersonId> fresh, Instant at) {
        if (fresh.isEmpty()) {
            return;
        }
        rooms.sharing().bringCodes(shop, fresh, at);
        Map<String, PersonId> holders = rooms.sharing().advocatesOf(shop, fresh.keySet());
        fresh.forEach(
                (code, person) -> {
                    if (!person.equals(holders.get(Code.keyOf(code)))) {
                        throw new RaceLost("somebody else brought one of these codes");
                    }
                });
    }

    private Map<String, PersonId> holders(List<Listed> listed) {
        List<String> codes = listed.stream().flatMap(one -> one.codes().stream()).toList();
        return rooms.sharing().advocatesOf(shop, codes);
    }

    private static List<CustomerRef> customers(List<Listed> listed) {
        return listed.stream().map(Listed::customer).toList();
    }

    private static List<PersonId> ids(List<Identified> people) {
        return people.stream().map(Identified::id).toList();
    }
}
