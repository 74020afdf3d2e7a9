package goodword.conversion;

import goodword.conversion.PeopleOutcome.Reason;
import goodword.person.PersonId;
import goodword.platform.money.Money;
import goodword.sharing.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Decides who of a batch cannot be taken, before anything is stored. Pure.
///
/// @param holders whose the codes of the batch are, by what each is looked up by
/// @param balances what these people brought from the same program before
record Acceptance(Map<String, PersonId> holders, Map<PersonId, Money> balances) {

    /// The reason against each of them; empty for who can be taken.
    ///
    /// @param people who each of them is, in the same order
    List<Optional<Reason>> of(List<Listed> listed, List<PersonId> people) {
        Map<String, PersonId> held = new HashMap<>(holders);
        Set<PersonId> seen = new HashSet<>();
        List<Optional<Reason>> reasons = new ArrayList<>(listed.size());
        for (int next = 0; next < listed.size(); next++) {
            Listed one = listed.get(next);
            PersonId person = people.get(next);
            Optional<Reason> reason =
                    seen.contains(person) ? Optional.of(Reason.TWICE) : against(one, person, held);
            if (reason.isEmpty()) {
                seen.add(person);
                one.codes().forEach(code -> held.put(Code.keyOf(code), person));
            }
            reasons.add(reason);
        }
        return reasons;
    }

    private Optional<Reason> against(Listed one, PersonId person, Map<String, PersonId> held) {
        boolean taken =
                one.codes().stream()
                        .anyMatch(
                                code ->
                                        !held.getOrDefault(Code.keyOf(code), person)
                                                .equals(person));
        if (taken) {
            return Optional.of(Reason.CODE_TAKEN);
        }
        Money before = balances.get(person);
        boolean differs = one.brings() && before != null && !before.equals(one.brought());
        return differs ? Optional.of(Reason.OTHER_BALANCE) : Optional.empty();
    }
}
