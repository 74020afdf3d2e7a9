package goodword.connector.people;

import goodword.connector.Import;
import goodword.connector.Import.State;
import goodword.connector.Import.Way;
import goodword.connector.ImportBook;
import goodword.connector.ImportSlice;
import goodword.connector.Reading;
import goodword.conversion.Rooms;
import goodword.platform.job.JobName;
import goodword.platform.tenancy.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Lists of people that shops bring: kept for a few days, matched by somebody, looked at without
/// storing anybody, and then taken over. Thread-safe.
public final class PeopleLists {
    /// The job that looks at a list or takes it over.
    public static final JobName TAKE_PEOPLE = new JobName("take-people");

    /// How long the file of a list that nobody takes over is kept.
    public static final Duration KEPT_FOR = Duration.ofDays(3);

    private static final int NAME_MAX = 120;

    private final Rooms rooms;
    private final ImportBook book;
    private final PeopleListTable lists;
    private final PeopleImportTable imports;

    public PeopleLists(Rooms rooms) {
        this.rooms = rooms;
        this.book = new ImportBook(rooms.database());
        this.lists = new PeopleListTable(rooms.database().sql());
        this.imports = new PeopleImportTable(rooms.database().sql());
    }

    /// Keeps a file that can be read, and says what its columns seem to mean.
    public Reading<PeopleList> bring(ShopId shop, String name, byte[] file) {
        return switch (PeopleText.of(file)) {
            case Reading.Refused<PeopleText> refused -> refused.as();
            case Reading.Read<PeopleText>(PeopleText read) ->
                    switch (Reading.of(() -> PeopleList.columnsOf(read.text()))) {
                        case Reading.Refused<List<PeopleList.Column>> refused -> refused.as();
                        case Reading.Read<List<PeopleList.Column>>(var columns) ->
                                new Reading.Read<>(kept(shop, shortened(name), read, columns));
                    };
        };
    }

    public Optional<PeopleList> find(ShopId shop, UUID list) {
        return rooms.database().inShop(shop, () -> lists.find(shop, list));
    }

    /// Has a list looked at, matched like this; nothing of it is stored. Empty where its file is
    /// gone or is being taken over.
    public Optional<Import> look(ShopId shop, UUID list, Matching matching) {
        if (matching.problem().isPresent()) {
            throw new IllegalArgumentException(matching.problem().get());
        }
        return rooms.database()
                .inShop(
                        shop,
                        () -> {
                            lists.lock(shop, list);
                            if (isGone(shop, list) || isUnderWay(shop, list, Way.TAKE)) {
                                return Optional.empty();
                            }
                            imports.latest(shop, list, Way.LOOK)
                                    .ifPresent(before -> book.stop(shop, before));
                            lists.match(shop, list, matching);
                            return Optional.of(begun(shop, list, Way.LOOK));
                        });
    }

    /// Has a list taken over as it was matched when it was looked at last. One that is under way is
    /// told as it is, one that was stopped goes on where it was. Empty where nobody has looked, or
    /// the file is gone.
    ///
    /// @param note what is to be noted in the same transaction when it begins or goes on
    public Optional<Import> take(ShopId shop, UUID list, Consumer<Import> note) {
        return rooms.database().inShop(shop, () -> taken(shop, list, note));
    }

    /// Forgets the file of a list that is not being taken over.
    public void discard(ShopId shop, UUID list) {
        rooms.database()
                .inShop(
                        shop,
                        () -> {
                            lists.lock(shop, list);
                            if (!isUnderWay(shop, list, Way.TAKE)) {
                                imports.latest(shop, list, Way.LOOK)
                                        .ifPresent(look -> book.stop(shop, look));
                                lists.forget(shop, list, rooms.clock().instant());
                            }
                            return list;
                        });
    }

    /// Forgets the files that nobody took over for some days.
    public void forgetOld(ShopId shop) {
        Instant before = rooms.clock().instant().minus(KEPT_FOR);
        rooms.database()
                .inShop(shop, () -> lists.kept(shop, before))
                .forEach(list -> discard(shop, list));
    }

    private PeopleList kept(
            ShopId shop, String name, PeopleText read, List<PeopleList.Column> columns) {
        PeopleList list =
                new PeopleList(
                        rooms.chance().nextId(),
                        name,
                        read.encoding(),
                        Matching.guessed(name, PeopleList.header(columns)),
                        columns,
                        rooms.clock().instant());
        rooms.database()
                .inShop(
                        shop,
                        () -> {
                            lists.insert(shop, list, read.text());
                            return list;
                        });
        return list;
    }

    private Optional<Import> taken(ShopId shop, UUID list, Consumer<Import> note) {
        lists.lock(shop, list);
        Optional<Import> last = latest(shop, list, Way.TAKE);
        if (last.filter(one -> one.state() != State.STOPPED).isPresent()) {
            return last;
        }
        if (isGone(shop, list) || latest(shop, list, Way.LOOK).isEmpty()) {
            return Optional.empty();
        }
        Import begun =
                last.map(one -> resumed(shop, one)).orElseGet(() -> begun(shop, list, Way.TAKE));
        note.accept(begun);
        return Optional.of(begun);
    }

    private Import resumed(ShopId shop, Import stopped) {
        book.resume(shop, stopped.id());
        ImportSlice.enqueue(rooms.jobs(), TAKE_PEOPLE, shop, stopped);
        return book.find(shop, stopped.id()).orElseThrow();
    }

    private Import begun(ShopId shop, UUID list, Way way) {
        UUID id = rooms.chance().nextId();
        long bytes = lists.bytes(shop, list);
        book.open(shop, id, bytes, rooms.clock().instant());
        imports.insert(shop, id, list, way);
        Import begun = book.find(shop, id).orElseThrow();
        ImportSlice.enqueue(rooms.jobs(), TAKE_PEOPLE, shop, begun);
        return begun;
    }

    private Optional<Import> latest(ShopId shop, UUID list, Way way) {
        return imports.latest(shop, list, way).flatMap(id -> book.find(shop, id));
    }

    private boolean isUnderWay(ShopId shop, UUID list, Way way) {
        return latest(shop, list, way).filter(one -> !one.isOver()).isPresent();
    }

    private boolean isGone(ShopId shop, UUID list) {
        return lists.bytes(shop, list) == 0;
    }

    private static String shortened(String name) {
        String line = name.replaceAll("\\p{Cntrl}", " ").strip();
        String end = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
        return end.isEmpty() ? "list.csv" : end.substring(0, Math.min(NAME_MAX, end.length()));
    }
}
