package goodword;

import static java.util.stream.Collectors.toSet;

import goodword.FloorPlan.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// SQL stays at home: each table belongs to one room, and a room's SQL stands in its `...Table`
/// files. Read from the source text, because SQL is text.
final class SqlRules {
    private static final Pattern MIGRATION = Pattern.compile("V\\d{4}__[a-z_]+\\.sql");

    private static final Pattern CREATED_TABLE =
            Pattern.compile(
                    "(?i)\\bcreate\\s+(?:unlogged\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)");

    /// `from` that names no table: `extract(epoch from x)`, `is distinct from x`.
    private static final Pattern OTHER_FROM =
            Pattern.compile(
                    """
                    (?xi) \\b (?: extract | trim | substring | overlay ) \\s* \\( [^()]*? \\s from \\b
                    | \\b distinct \\s+ from \\b
                    """);

    /// The tables after a word that is followed by tables; looked at, not consumed, because what
    /// seems to be a table's alias may be the next such word.
    private static final Pattern NAMED_TABLES =
            Pattern.compile(
                    """
                    (?xi) \\b (?: from | join | into | update | delete | using | table | copy
                      | truncate | only ) \\s+
                    (?= ( [\\w.]+ (?: \\s+ \\w+ ){0,2} (?: \\s* , \\s* [\\w.]+ (?: \\s+ \\w+ ){0,2} )* ) )
                    """);

    /// A name that the statement itself gives to a query: `with order_total as (...)`.
    private static final Pattern NAMED_QUERY =
            Pattern.compile(
                    """
                    (?xi) (\\w+) \\s* (?: \\( [^()]* \\) \\s* )? \\b as \\s+
                    (?: not \\s+ )? (?: materialized \\s* )? \\(
                    """);

    /// How a statement begins, in lower case; prose begins with a capital.
    private static final Pattern STATEMENT =
            Pattern.compile(
                    """
                    (?xs) ^ \\s* (?: -- [^\\n]* \\n \\s* )*
                    (?: select \\s .* \\s from \\s
                      | select \\s+ (?: [\\w.]+ \\s* \\( | \\d )
                      | with \\s+ (?: recursive \\s+ )? \\w+ \\s* (?: \\( [^)]* \\) \\s* )? as \\s
                      | insert \\s+ into \\s
                      | update \\s+ [\\w.]+ (?: \\s+ (?: as \\s+ )? \\w+ )? \\s+ set \\s
                      | delete \\s+ from \\s
                      | merge \\s+ into \\s
                      | copy \\s+ [\\w.]+ \\s* (?: \\( [^)]* \\) \\s* )? (?: from | to ) \\s+ (?: std | ' )
                      | truncate \\s+ (?: table \\s+ )? \\w+_
                      | lock \\s+ table \\s
                      | set \\s+ (?: local | role ) \\s
                      | (?: create | alter | drop ) \\s+
                        (?: table | index | role | user | database | schema ) \\s )
                    """);

    private SqlRules() {}

    static List<Violation> noSqlOnTablesOfAnotherRoom(Codebase house) {
        List<Violation> violations = new ArrayList<>();
        for (SourceFile file : house.sources().values()) {
            TreeSet<String> foreign = new TreeSet<>();
            for (String text : texts(file)) {
                tablesIn(text).filter(table -> isForeign(house, file, table)).forEach(foreign::add);
            }
            for (String table : foreign) {
                violations.add(
                        new Violation(
                                file.path(),
                                "names the table %s in SQL, and that table belongs to the room %s."
                                                .formatted(table, ownerName(house, table))
                                        + " Ask that room through its face."));
            }
        }
        return violations;
    }

    static List<Violation> sqlOnlyInTableFiles(Codebase house) {
        return house.sources().values().stream()
                .filter(file -> !file.fileName().endsWith("Table.java"))
                .filter(file -> !isSqlDoor(house, file))
                .filter(file -> texts(file).stream().anyMatch(SqlRules::isStatement))
                .map(
                        file ->
                                new Violation(
                                        file.path(),
                                        "contains SQL. Statements stand in files named"
                                                + " ...Table.java; move it into its room's table"
                                                + " file."))
                .toList();
    }

    /// @param migrations the files of `db/migration`
    static List<Violation> migrationsAreNamedByNumberAndConcern(List<SourceFile> migrations) {
        return migrations.stream()
                .filter(file -> !MIGRATION.matcher(file.fileName()).matches())
                .map(
                        file ->
                                new Violation(
                                        file.path(),
                                        "is not named like V0012__reward_revocation.sql: four"
                                                + " digits, then the room and its concern in small"
                                                + " letters."))
                .toList();
    }

    /// @param migrations the files of `db/migration`
    static List<Violation> everyTableHasARoom(FloorPlan plan, List<SourceFile> migrations) {
        List<Violation> violations = new ArrayList<>();
        for (SourceFile file : migrations) {
            firstGroups(CREATED_TABLE, file.text())
                    .filter(table -> plan.ownerOf(table).isEmpty())
                    .map(
                            table ->
                                    new Violation(
                                            file.path(),
                                            "creates the table %s, which belongs to no room."
                                                            .formatted(table)
                                                    + " A table's name begins with its room's:"
                                                    + " reward_posting."))
                    .forEach(violations::add);
        }
        return violations;
    }

    /// The file's texts; constants joined by `+` are one text.
    private static List<String> texts(SourceFile file) {
        List<String> texts = new ArrayList<>();
        for (SourceFile.Literal literal : file.literals()) {
            String start = literal.continues() ? texts.removeLast() : "";
            texts.add(start + literal.content());
        }
        return texts;
    }

    private static Stream<String> tablesIn(String text) {
        Set<String> ownNames = firstGroups(NAMED_QUERY, text).collect(toSet());
        return firstGroups(NAMED_TABLES, OTHER_FROM.matcher(text).replaceAll(" "))
                .flatMap(list -> Stream.of(list.split("\\s*,\\s*")))
                .map(table -> table.split("\\s+")[0])
                .map(table -> table.substring(table.lastIndexOf('.') + 1))
                .map(table -> table.toLowerCase(Locale.ROOT))
                .filter(table -> !ownNames.contains(table));
    }

    private static Stream<String> firstGroups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    private static boolean isForeign(Codebase house, SourceFile file, String table) {
        Optional<Room> owner = house.plan().ownerOf(table);
        return owner.isPresent() && !owner.equals(house.roomOf(file));
    }

    private static String ownerName(Codebase house, String table) {
        return house.plan().ownerOf(table).orElseThrow().name();
    }

    private static boolean isSqlDoor(Codebase house, SourceFile file) {
        return house.roomOf(file)
                .filter(room -> room.name().equals(FloorPlan.SQL_DOOR))
                .isPresent();
    }

    private static boolean isStatement(String text) {
        String first = text.strip().replaceFirst("(?s)\\W.*", "");
        boolean shouted = first.equals(first.toUpperCase(Locale.ROOT));
        return STATEMENT.matcher(shouted ? text.toLowerCase(Locale.ROOT) : text).find();
    }
}
