package goodword.app;

import goodword.connector.Import;
import goodword.connector.Import.Refusal;
import goodword.connector.Reading;
import goodword.connector.people.Matching;
import goodword.connector.people.PeopleList;
import goodword.connector.people.PeopleLists;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A list of people in the hands of its owner, for tests.
final class BroughtList {
    final TestShop shop;
    final PeopleList list;

    private BroughtList(TestShop shop, PeopleList list) {
        this.shop = shop;
        this.list = list;
    }

    static BroughtList of(TestShop shop, String text) {
        return of(shop, text.getBytes(StandardCharsets.UTF_8));
    }

    static BroughtList of(TestShop shop, byte[] file) {
        return switch (lists(shop).bring(shop.id, "people.csv", file)) {
            case Reading.Read<PeopleList>(PeopleList list) -> new BroughtList(shop, list);
            case Reading.Refused<PeopleList> refused -> throw new AssertionError(refused);
        };
    }

    /// Why such a file is not kept at all.
    static String refused(TestShop shop, byte[] file) {
        return ((Reading.Refused<PeopleList>) lists(shop).bring(shop.id, "people.csv", file))
                .code();
    }

    static PeopleLists lists(TestShop shop) {
        return shop.house.edges().people().lists();
    }

    Matching from(String program) {
        return new Matching(Matching.Kind.PEOPLE, program, list.matching().columns(), null);
    }

    Matching silence() {
        return new Matching(
                Matching.Kind.SILENCE, "Another program", list.matching().columns(), null);
    }

    Matching withRate(@Nullable Long hundredPointsMinor) {
        return new Matching(
                Matching.Kind.PEOPLE,
                "Another program",
                list.matching().columns(),
                hundredPointsMinor);
    }

    Import look() {
        return look(list.matching());
    }

    Import look(Matching matching) {
        Import begun = lists(shop).look(shop.id, list.id(), matching).orElseThrow();
        shop.house.jobs().runDue();
        return found(begun);
    }

    /// Begins to take it over.
    Import begin() {
        return lists(shop).take(shop.id, list.id(), begun -> {}).orElseThrow();
    }

    Import take() {
        return take(list.matching());
    }

    Import take(Matching matching) {
        look(matching);
        Import begun = begin();
        shop.house.jobs().runDue();
        return found(begun);
    }

    Import found(Import one) {
        return shop.house.edges().imports().find(shop.id, one.id()).orElseThrow();
    }

    static List<String> refusals(Import one) {
        return one.refusals().stream().map(BroughtList::words).toList();
    }

    private static String words(Refusal refusal) {
        return refusal.line() + " " + refusal.field() + " " + refusal.code();
    }

    /// What was new of a list.
    static Import.People news(Import one) {
        return Objects.requireNonNull(one.source().people());
    }

    static String counts(Import one) {
        return one.ordersNew() + " " + one.ordersKnown() + " " + one.rowsRefused();
    }
}
