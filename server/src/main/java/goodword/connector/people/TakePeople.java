package goodword.connector.people;

import goodword.connector.Import;
import goodword.connector.Import.Way;
import goodword.connector.ImportBook;
import goodword.connector.ImportSlice;
import goodword.connector.Reading;
import goodword.conversion.PeopleJourney;
import goodword.conversion.Rooms;
import goodword.platform.job.Work;
import goodword.platform.tenancy.ShopId;
import goodword.shop.Shop;
import goodword.shop.Shops;
import goodword.shop.Typed;
import java.util.List;
import java.util.Objects;

/// Looks at lists, or takes them over, in the background and a slice at a time. How far it is
/// stands in the transaction of each batch, so whatever is killed goes on where it was and doubles
/// nothing. Thread-safe.
public final class TakePeople implements Work {
    private final Rooms rooms;
    private final Shops shops;
    private final PeopleJourney journey;
    private final PeopleLists lists;
    private final ImportBook book;
    private final PeopleListTable table;
    private final PeopleImportTable imports;

    public TakePeople(Rooms rooms, Shops shops, PeopleJourney journey, PeopleLists lists) {
        this.rooms = rooms;
        this.shops = shops;
        this.journey = journey;
        this.lists = lists;
        this.book = new ImportBook(rooms.database());
        this.table = new PeopleListTable(rooms.database().sql());
        this.imports = new PeopleImportTable(rooms.database().sql());
    }

    /// @param key the import's id and how far it was when the slice was enqueued
    @Override
    public void run(ShopId shop, String key) {
        book.find(shop, ImportSlice.idIn(key))
                .filter(one -> !one.isOver())
                .ifPresent(one -> run(shop, one, Objects.requireNonNull(one.source().people())));
    }

    private void run(ShopId shop, Import at, Import.People people) {
        String text = rooms.database().inShop(shop, () -> table.text(shop, people.list()));
        ImportSlice slice = new ImportSlice(rooms, book, PeopleLists.TAKE_PEOPLE, shop, at);
        boolean whole = text.isEmpty() || taken(shop, slice, at, cut(shop, people, text));
        if (whole) {
            slice.done();
            if (people.way() == Way.TAKE) {
                lists.discard(shop, people.list());
            }
        }
    }

    private boolean taken(ShopId shop, ImportSlice slice, Import at, PeopleSlice cut) {
        cut.skip(at.rowsRead());
        while (true) {
            List<PeopleLine> rows = cut.next();
            // A look is taken back before the import moves on; a takeover is one with it.
            PeopleSlice.Batch looked = cut.isLook() ? cut.work(rows) : null;
            boolean goesOn =
                    slice.take(
                            cut.bytesRead(),
                            () -> {
                                PeopleSlice.Batch batch = looked == null ? cut.work(rows) : looked;
                                imports.add(shop, at.id(), batch.news());
                                return batch.step();
                            });
            if (!goesOn) {
                return false;
            }
            if (!cut.hasNext()) {
                return true;
            }
        }
    }

    private PeopleSlice cut(ShopId shop, Import.People people, String text) {
        Matching matching =
                rooms.database().inShop(shop, () -> table.matching(shop, people.list()));
        Shop known = shops.find(shop).orElseThrow();
        return switch (Reading.of(() -> new PeopleLines(text, matching, Typed.in(known)))) {
            case Reading.Read<PeopleLines>(PeopleLines read) ->
                    new PeopleSlice(journey, shop, people.way(), read);
            case Reading.Refused<PeopleLines> _ ->
                    throw new IllegalStateException("a kept list has lost its header");
        };
    }
}
