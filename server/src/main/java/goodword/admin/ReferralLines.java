package goodword.admin;

import goodword.conversion.Rooms;
import goodword.insight.ReferralRow;
import goodword.person.PersonId;
import goodword.person.Profile;
import goodword.platform.tenancy.ShopId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Looks up who the people of one page are. Thread-safe.
final class ReferralLines {
    private final Rooms rooms;

    ReferralLines(Rooms rooms) {
        this.rooms = rooms;
    }

    List<ReferralLine> of(ShopId shop, List<ReferralRow> rows) {
        List<PersonId> people =
                rows.stream()
                        .flatMap(row -> Stream.of(row.advocate(), row.friend()))
                        .distinct()
                        .toList();
        Map<PersonId, Profile> known =
                rooms.database().inShop(shop, () -> rooms.persons().profiles(shop, people));
        return rows.stream()
                .map(
                        row ->
                                new ReferralLine(
                                        row,
                                        Objects.requireNonNull(known.get(row.advocate())),
                                        Objects.requireNonNull(known.get(row.friend()))))
                .toList();
    }
}
