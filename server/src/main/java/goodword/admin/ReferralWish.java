package goodword.admin;

import goodword.attribution.Correction;
import goodword.insight.ReferralSearch;
import goodword.person.PersonId;
import goodword.program.ProgramId;
import goodword.referral.Referral;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which referrals somebody wants to see, as the address says it. What it cannot mean is left out.
///
/// @param tab a state's word, `held`, or empty for all
/// @param days how far back; 0 for ever
public record ReferralWish(String tab, String how, String program, String person, int days) {
    static final String HELD = "held";

    private static final List<String> WAYS = List.of("code", "click", "recipient", Correction.WORD);
    private static final List<Integer> PERIODS = List.of(7, 30, 90, 365);

    static ReferralWish of(Map<String, String> query) {
        String tab = query.getOrDefault("tab", "");
        String how = query.getOrDefault("how", "");
        String days = query.getOrDefault("days", "");
        return new ReferralWish(
                tab.equals(HELD) || state(tab).isPresent() ? tab : "",
                WAYS.contains(how) ? how : "",
                id(query, "program"),
                id(query, "person"),
                PERIODS.stream().filter(one -> days.equals(one.toString())).findFirst().orElse(0));
    }

    /// The ways to a credit that one can ask for.
    public List<String> ways() {
        return WAYS;
    }

    public List<Integer> periods() {
        return PERIODS;
    }

    /// Whether more than a tab was chosen.
    public boolean isFiltered() {
        return !how.isEmpty() || !program.isEmpty() || !person.isEmpty() || days > 0;
    }

    /// The same wish in another tab, as the end of an address.
    public String at(String otherTab) {
        return "?tab=%s&how=%s&program=%s&person=%s&days=%s"
                .formatted(
                        URLEncoder.encode(otherTab, StandardCharsets.UTF_8),
                        how,
                        program,
                        person,
                        days == 0 ? "" : Integer.toString(days));
    }

    ReferralSearch search(Instant now) {
        ReferralSearch search = ReferralSearch.ALL;
        if (tab.equals(HELD)) {
            search = search.onlyHeld();
        }
        if (state(tab).isPresent()) {
            search = search.in(state(tab).get());
        }
        if (!how.isEmpty()) {
            search = search.by(how);
        }
        if (!program.isEmpty()) {
            search = search.of(new ProgramId(Ids.of(program).orElseThrow()));
        }
        if (!person.isEmpty()) {
            search = search.with(new PersonId(Ids.of(person).orElseThrow()));
        }
        return days == 0 ? search : search.openedFrom(now.minus(Duration.ofDays(days)));
    }

    private static String id(Map<String, String> query, String name) {
        return Ids.of(query.getOrDefault(name, "")).map(Object::toString).orElse("");
    }

    private static Optional<Referral.State> state(String word) {
        return Arrays.stream(Referral.State.values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
