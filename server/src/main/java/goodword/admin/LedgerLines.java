package goodword.admin;

import goodword.conversion.Rooms;
import goodword.ledger.Entry;
import goodword.ledger.Posting;
import goodword.ledger.PostingOnFile;
import goodword.ledger.StatementLine;
import goodword.person.PersonId;
import goodword.person.Profile;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import goodword.reward.RewardId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Looks up what belongs to the postings of one page, in the running transaction. Thread-safe.
final class LedgerLines {
    private final Rooms rooms;

    LedgerLines(Rooms rooms) {
        this.rooms = rooms;
    }

    List<PostingLine> ofPostings(ShopId shop, List<PostingOnFile> postings) {
        if (postings.isEmpty()) {
            return List.of();
        }
        Map<PersonId, Profile> people =
                rooms.persons()
                        .profiles(
                                shop,
                                postings.stream()
                                        .flatMap(one -> one.posting().entries().stream())
                                        .map(Entry::personId)
                                        .filter(Objects::nonNull)
                                        .distinct()
                                        .map(PersonId::new)
                                        .toList());
        Map<String, String> stories =
                stories(shop, postings.stream().map(one -> one.posting().causeKey()).toList());
        return postings.stream()
                .map(
                        one ->
                                new PostingLine(
                                        one,
                                        one.posting().entries().stream()
                                                .map(entry -> line(one.posting(), entry, people))
                                                .toList(),
                                        stories.getOrDefault(one.posting().causeKey(), "")))
                .toList();
    }

    List<StatementRow> ofStatement(ShopId shop, List<StatementLine> lines) {
        Map<String, String> stories =
                stories(shop, lines.stream().map(StatementLine::causeKey).toList());
        return lines.stream()
                .map(one -> new StatementRow(one, stories.getOrDefault(one.causeKey(), "")))
                .toList();
    }

    private static PostingLine.Line line(
            Posting posting, Entry entry, Map<PersonId, Profile> people) {
        UUID person = entry.personId();
        Money amount = new Money(entry.amountMinor(), posting.currency());
        if (person == null) {
            return new PostingLine.Line(entry.account(), "", "", amount);
        }
        String name =
                Optional.ofNullable(people.get(new PersonId(person)))
                        .map(Profile::name)
                        .orElse("Somebody");
        return new PostingLine.Line(entry.account(), name, "/ledger?person=" + person, amount);
    }

    /// Where the story of each cause stands: a cause's key begins with the id of its reward.
    private Map<String, String> stories(ShopId shop, Collection<String> causeKeys) {
        Map<String, RewardId> rewards = new HashMap<>();
        for (String key : causeKeys) {
            Ids.of(key.replaceFirst(":.*", "")).ifPresent(id -> rewards.put(key, new RewardId(id)));
        }
        Map<RewardId, String> paths = new HashMap<>();
        rooms.rewards()
                .find(shop, rewards.values())
                .forEach(one -> paths.put(one.id(), "/referrals/" + one.referral()));
        Map<String, String> stories = new HashMap<>();
        rewards.forEach((key, reward) -> stories.put(key, paths.getOrDefault(reward, "")));
        return stories;
    }
}
