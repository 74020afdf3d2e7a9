package goodword.admin;

import goodword.conversion.Rooms;
import goodword.person.Bond;
import goodword.person.Offspring;
import goodword.person.PersonId;
import goodword.person.Profile;
import goodword.platform.tenancy.ShopId;
import goodword.referral.Referral;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// Who brought whom below a person: a tree that is cut where it grows too wide or too deep, and
/// beside it the counts. Joins the running transaction. Thread-safe.
final class FamilyTree {
    private static final int LEVELS = 5;
    private static final int WIDTH = 8;
    private static final int PEOPLE = 150;
    private static final int COUNTED = 2_000;
    private static final Set<Referral.State> STANDING =
            EnumSet.of(Referral.State.QUALIFIED, Referral.State.APPROVED);

    private final Rooms rooms;

    FamilyTree(Rooms rooms) {
        this.rooms = rooms;
    }

    Branch below(ShopId shop, Profile top) {
        Map<PersonId, List<PersonId>> shown = new HashMap<>();
        Map<PersonId, Long> brought = new HashMap<>();
        Set<PersonId> people = new HashSet<>();
        List<PersonId> level = List.of(top.id());
        for (int depth = 0; depth <= LEVELS && !level.isEmpty(); depth++) {
            List<PersonId> next = new ArrayList<>();
            for (Bond bond : rooms.persons().friendsOf(shop, level, WIDTH)) {
                brought.put(bond.bringer(), bond.friends());
                if (depth < LEVELS && people.size() < PEOPLE && people.add(bond.friend())) {
                    shown.computeIfAbsent(bond.bringer(), bringer -> new ArrayList<>())
                            .add(bond.friend());
                    next.add(bond.friend());
                }
            }
            level = next;
        }
        Map<PersonId, Profile> profiles = rooms.persons().profiles(shop, people);
        Known known = new Known(profiles, first(shop, profiles));
        return branch(new Growth(shown, brought, known), top);
    }

    Generations count(ShopId shop, Profile top) {
        List<Offspring> below = rooms.persons().below(shop, top.id(), COUNTED + 1);
        List<Offspring> counted = below.subList(0, Math.min(COUNTED, below.size()));
        Set<PersonId> standing = standing(shop, counted.stream().map(Offspring::person).toList());
        Map<Integer, Generations.Step> steps = new TreeMap<>();
        for (Offspring one : counted) {
            int number = one.generation() - top.generation();
            steps.merge(
                    number,
                    new Generations.Step(number, 1, standing.contains(one.person()) ? 1 : 0),
                    FamilyTree::sum);
        }
        return new Generations(
                List.copyOf(steps.values()),
                counted.size(),
                below.size() > COUNTED ? "There are more; the nearest were counted." : "");
    }

    /// The people of a tree and the referral by which each came.
    private record Known(Map<PersonId, Profile> profiles, Map<PersonId, Referral> referrals) {}

    private record Growth(
            Map<PersonId, List<PersonId>> shown, Map<PersonId, Long> brought, Known known) {}

    private static Branch branch(Growth growth, Profile who) {
        List<PersonId> shown = growth.shown().getOrDefault(who.id(), List.of());
        List<Branch> friends =
                shown.stream()
                        .map(friend -> growth.known().profiles().get(friend))
                        .filter(Objects::nonNull)
                        .map(friend -> branch(growth, friend))
                        .toList();
        long more = growth.brought().getOrDefault(who.id(), 0L) - shown.size();
        return new Branch(who, growth.known().referrals().get(who.id()), friends, more);
    }

    /// The oldest referral of each that is their bringer's.
    private Map<PersonId, Referral> first(ShopId shop, Map<PersonId, Profile> people) {
        Map<PersonId, Referral> first = new HashMap<>();
        for (Referral one : rooms.referrals().ofFriends(shop, people.keySet())) {
            Profile friend = people.get(one.friend());
            if (friend != null && one.advocate().equals(friend.referrer())) {
                first.putIfAbsent(one.friend(), one);
            }
        }
        return first;
    }

    private Set<PersonId> standing(ShopId shop, List<PersonId> people) {
        Set<PersonId> standing = new HashSet<>();
        for (Referral referral : rooms.referrals().ofFriends(shop, people)) {
            if (STANDING.contains(referral.state())) {
                standing.add(referral.friend());
            }
        }
        return standing;
    }

    private static Generations.Step sum(Generations.Step one, Generations.Step other) {
        return new Generations.Step(
                one.number(), one.came() + other.came(), one.stand() + other.stand());
    }
}
