package goodword.connector;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import goodword.connector.HistoryRow.Bad;
import goodword.connector.HistoryRow.Order;
import goodword.connector.OrderHistory.Progress;
import goodword.connector.Reading.Read;
import goodword.connector.Reading.Refused;
import goodword.order.OrderSnapshot;
import goodword.order.OrderState;
import goodword.order.Origin;
import goodword.order.Refund;
import goodword.order.Totals;
import goodword.order.Traces;
import goodword.person.CustomerRef;
import goodword.platform.money.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OrderHistoryTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-03-10T00:00:00Z"));
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final String HEADER = "order_id,placed_at,currency,items,email\n";
    private static final String LINE = ",2026-03-01T12:00:00Z,EUR,20.00,ann@example.org\n";

    @Test
    void all_columns_are_read() throws IOException {
        String file =
                """
                order_id,placed_at,updated_at,state,customer_id,email,phone,given_name,family_name,\
                currency,items,discount,shipping,tax,grand,code,source,utm_source,utm_medium,\
                utm_campaign,landing_url,referrer_url,refund_id,refund_amount,refunded_at
                1,2026-03-01T12:00:00Z,1970-01-01T00:00:01Z,cancelled,c1,Ann@example.org,123,\
                "Ann ""A."" ","König, Dr.",EUR,40,5,4.90,6.645,46.55,ann-7,paid_search,s,m,c,\
                https://shop.example/,https://search.example/,r1,10.00,2026-03-05T00:00:00Z
                """;

        assertThat(rows(file))
                .containsExactly(
                        new Order(
                                2,
                                new OrderSnapshot(
                                        "1",
                                        null,
                                        1_000_000,
                                        OrderState.CANCELLED,
                                        Instant.parse("2026-03-01T12:00:00Z"),
                                        null,
                                        null,
                                        new CustomerRef(
                                                "c1",
                                                "Ann@example.org",
                                                "123",
                                                "Ann \"A.\" ",
                                                "König, Dr.",
                                                null),
                                        new Totals(
                                                eur(4000), eur(500), eur(490), eur(665), eur(4655)),
                                        List.of(),
                                        List.of(refund("r1", 1000)),
                                        List.of(),
                                        new Origin(
                                                "paid_search",
                                                "ann-7",
                                                null,
                                                null,
                                                new Origin.Campaign(
                                                        "s",
                                                        "m",
                                                        "c",
                                                        null,
                                                        null,
                                                        "https://shop.example/",
                                                        "https://search.example/")),
                                        Traces.NONE,
                                        false)));
    }

    @Test
    void what_a_file_leaves_out_has_a_meaning() throws IOException {
        OrderSnapshot order =
                order(
                        """
                        order_id,placed_at,currency,items,discount,shipping,tax,customer_id
                        1,2026-03-01T12:00:00Z,EUR,20.00,5.00,4.90,1.10,c1
                        """);

        assertThat(order.state()).isEqualTo(OrderState.PAID);
        assertThat(order.paidAt()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(order.version()).isZero();
        assertThat(order.totals().grand()).isEqualTo(eur(2100));
    }

    @Test
    void the_demanded_columns_may_stand_in_any_order_after_a_mark_and_before_any_line_end()
            throws IOException {
        String file = "\uFEFF" + HEADER + "1" + LINE + "\n\n" + "2" + LINE;

        assertThat(rows(file)).extracting(HistoryRow::line).containsExactly(2L, 5L);
        assertThat(rows(file.replace("\n", "\r\n"))).isEqualTo(rows(file));
        assertThat(rows(file.replace("\n", "\r"))).isEqualTo(rows(file));
        assertThat(rows(file.strip())).isEqualTo(rows(file));
        assertThat(
                        rows(
                                "items,email,currency,placed_at,order_id\n20,ann@example.org,EUR,2026-03-01T12:00:00Z,1"))
                .isEqualTo(rows(HEADER + "1" + LINE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    order_id,placed_at,currency,items,mail        | mail        | unknown_column
                    order_id,placed_at,currency,items,Email       | Email       | unknown_column
                    order_id,placed_at,currency,items,            | ?           | unknown_column
                    order_id;placed_at;currency;items;email       | ?           | unknown_column
                    order_id,placed_at,currency,items,email,items | items       | duplicate_column
                    order_id,placed_at,currency,email             | items       | missing_column
                    order_id,placed_at,currency,items,phone       | customer_id | missing_column
                    """)
    void a_header_is_refused_by_the_name_of_its_column(String header, String field, String code)
            throws IOException {
        Refused<OrderHistory> refused = refused((header + "\n1" + LINE).getBytes(UTF_8));

        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.code()).isEqualTo(code);
    }

    @Test
    void a_file_begins_with_a_header() throws IOException {
        assertThat(refused(new byte[0]).code()).isEqualTo("missing");
        assertThat(refused("\n\n\n\n".getBytes(UTF_8)).code()).isEqualTo("missing");
        assertThat(refused("\"order_id\"x,".getBytes(UTF_8)).code()).isEqualTo("malformed");
        assertThat(refused(Arrays.copyOf(gzip(HEADER), 5)).code()).isEqualTo("cut_off");
        assertThat(refused(Arrays.copyOf(gzip(HEADER), 11)).code()).isEqualTo("cut_off");
    }

    /// In a line the first text becomes the second; then the field and the code of the refusal.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    7,2026                | ,2026                 | order_id  | missing
                    2026-03-01T12:00:00Z  | 01.03.2026            | placed_at | not_a_time
                    2026-03-01T12:00:00Z  | 2026-03-10T01:00:00Z  | placed_at | in_the_future
                    EUR                   | EURO                  | currency  | unknown_currency
                    20.00                 | -20.00                | items     | negative
                    20.00                 | 20 EUR                | items     | not_a_number
                    20.00                 | "20,00"               | items     | not_a_number
                    20.00                 | 1e999999999           | items     | not_a_number
                    ann@example.org       | ``                    | customer_id | missing
                    ann@example.org       | "ann\\u0000"          | email     | control_character
                    ann@example.org       | "ann@\\nexample.org"  | email     | control_character
                    ,EUR                  | EUR                   | ``        | wrong_columns
                    ,EUR                  | ,,EUR                 | ``        | wrong_columns
                    """)
    void a_bad_line_is_named_and_the_next_one_is_read(
            String from, String to, String field, String code) throws IOException {
        String bad = ("7" + LINE).replace(from, to.replace("\\n", "\n").replace("\\u0000", "\0"));
        List<HistoryRow> rows = rows(HEADER + "1" + LINE + bad + "2" + LINE);

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).isInstanceOf(Order.class);
        assertThat(rows.get(1)).isEqualTo(new Bad(3, field, code, ((Bad) rows.get(1)).why()));
        assertThat(rows.get(2)).isInstanceOf(Order.class);
    }

    @Test
    void a_line_in_another_encoding_is_bad() throws IOException {
        String line = "7,2026-03-01T12:00:00Z,EUR,20.00,änn@example.org\n";
        byte[] file = (HEADER + line + "1" + LINE).getBytes(ISO_8859_1);

        assertThat(rows(file).getFirst())
                .isEqualTo(new Bad(2, "email", "not_utf8", "must be UTF-8"));
        assertThat(rows(file)).hasSize(2);
    }

    @Test
    void a_refund_has_all_of_its_columns() throws IOException {
        String file =
                """
                order_id,placed_at,currency,items,email,refund_id,refund_amount,refunded_at
                1,2026-03-01T12:00:00Z,EUR,20.00,a@example.org,,5.00,2026-03-05T00:00:00Z
                2,2026-03-01T12:00:00Z,EUR,20.00,a@example.org,r,,2026-03-05T00:00:00Z
                3,2026-03-01T12:00:00Z,EUR,20.00,a@example.org,r,5.00,
                4,2026-03-01T12:00:00Z,EUR,20.00,a@example.org,r,20.01,2026-03-05T00:00:00Z
                5,2026-03-01T12:00:00Z,EUR,20.00,a@example.org,,,
                """;

        assertThat(rows(file).subList(0, 4))
                .extracting(row -> ((Bad) row).field() + " " + ((Bad) row).code())
                .containsExactly(
                        "refund_id missing",
                        "refund_amount missing",
                        "refunded_at missing",
                        "refund_amount refund_above_order");
        assertThat(rows(file).get(4)).isInstanceOf(Order.class);
    }

    @Test
    void lines_that_differ_in_their_refund_alone_are_one_order() throws IOException {
        String file =
                """
                order_id,placed_at,currency,items,email,refund_id,refund_amount,refunded_at
                1,2026-03-01T12:00:00Z,EUR,20.00,a@example.org,,,
                1,2026-03-01T12:00:00Z,EUR,20.00,a@example.org,r1,15.00,2026-03-05T00:00:00Z
                1,2026-03-01T12:00:00Z,EUR,20.00,a@example.org,r2,5.00,2026-03-05T00:00:00Z
                1,2026-03-01T12:00:00Z,EUR,20.00,a@example.org,r3,0.01,2026-03-05T00:00:00Z
                2,2026-03-01T12:00:00Z,EUR,20.00,a@example.org,r1,1.00,2026-03-05T00:00:00Z
                2,2026-03-01T12:00:00Z,EUR,21.00,a@example.org,r2,1.00,2026-03-05T00:00:00Z
                """;

        List<HistoryRow> rows = rows(file);

        assertThat(rows).extracting(HistoryRow::line).containsExactly(2L, 5L, 6L, 7L);
        assertThat(((Order) rows.get(0)).snapshot().refunds())
                .containsExactly(refund("r1", 1500), refund("r2", 500));
        assertThat(((Bad) rows.get(1)).code()).isEqualTo("refund_above_order");
        assertThat(((Order) rows.get(2)).snapshot().refunds()).containsExactly(refund("r1", 100));
        assertThat(((Order) rows.get(3)).snapshot().refunds()).containsExactly(refund("r2", 100));
    }

    @Test
    void an_order_has_at_most_a_thousand_refunds() throws IOException {
        StringBuilder file =
                new StringBuilder(HEADER.strip() + ",refund_id,refund_amount,refunded_at\n");
        for (int id = 0; id < 1_001; id++) {
            file.append("1" + LINE.strip() + "," + id + ",0.01,2026-03-05T00:00:00Z\n");
        }

        List<HistoryRow> rows = rows(file.toString());

        assertThat(((Order) rows.get(0)).snapshot().refunds()).hasSize(1_000);
        assertThat(rows.get(1)).extracting(row -> ((Bad) row).code()).isEqualTo("too_many");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
                    2,2026-03-01T12:00:00Z,EUR
                    2,2026-03-01T12:00:00Z,EUR,20.00
                    2,2026-03-01T12:00:00Z,EUR,20.00,"ann@exam
                    2,2026-03-01T12:00:00Z,EUR,20.00,"
                    2,2026-03-01T12:00:00Z,EUR,20.00,"ann""
                    """)
    void a_file_that_ends_inside_a_line_is_cut_off_there(String line) throws IOException {
        List<HistoryRow> rows = rows(HEADER + "1" + LINE + line);

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).isInstanceOf(Order.class);
        assertThat(rows.get(1)).isEqualTo(new Bad(3, "", "cut_off", "the file breaks off here"));
        assertThat(rows(HEADER + "1" + LINE + line + "\n")).isEqualTo(rows);
    }

    @Test
    void a_packed_file_reads_like_a_plain_one() throws IOException {
        String file = HEADER + "1" + LINE + "2" + LINE;

        assertThat(rows(gzip(file))).isEqualTo(rows(file)).hasSize(2);
    }

    @Test
    void a_packed_file_is_cut_off_wherever_it_breaks_and_its_whole_lines_are_read()
            throws IOException {
        byte[] packed = gzip(HEADER + "1" + LINE + "2" + LINE + "3" + LINE);
        List<HistoryRow> whole = rows(packed);
        List<Integer> read = new ArrayList<>();

        for (int length = 3; length < packed.length; length++) {
            if (open(Arrays.copyOf(packed, length)) instanceof Read(OrderHistory history)) {
                List<HistoryRow> rows = drain(history);
                read.add(rows.size() - 1);
                assertThat(((Bad) rows.getLast()).code()).isEqualTo("cut_off");
                assertThat(rows.getLast().line()).isEqualTo(rows.size() + 1);
                assertThat(rows.subList(0, rows.size() - 1))
                        .isEqualTo(whole.subList(0, rows.size() - 1));
            }
        }

        assertThat(read).isSorted().startsWith(0).endsWith(3);
    }

    @Test
    void a_packed_file_cut_after_a_line_is_cut_off_at_the_next() throws IOException {
        String file = HEADER + "1" + LINE;
        byte[] withoutChecksum = Arrays.copyOf(gzip(file), gzip(file).length - 3);

        assertThat(rows(withoutChecksum))
                .extracting(row -> row.line() + " " + row.getClass().getSimpleName())
                .containsExactly("2 Order", "3 Bad");
    }

    @Test
    void a_packed_file_with_broken_bytes_is_damaged() throws IOException {
        byte[] file = gzip(HEADER + "1" + LINE);
        file[file.length - 6] ^= 1;

        assertThat(rows(file).getLast())
                .isEqualTo(new Bad(3, "", "damaged", "the file breaks off here"));
    }

    @Test
    void quotes_that_make_no_sense_end_the_reading_at_their_line() throws IOException {
        List<HistoryRow> rows = rows(HEADER + "1" + LINE + "\"2\"x" + LINE + "3" + LINE);

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).isInstanceOf(Order.class);
        assertThat(rows.get(1))
                .isInstanceOfSatisfying(
                        Bad.class,
                        bad -> {
                            assertThat(bad.line()).isEqualTo(3);
                            assertThat(bad.code()).isEqualTo("malformed");
                        });
    }

    @Test
    void a_cell_without_end_does_not_fill_the_memory() throws IOException {
        List<HistoryRow> rows = rows(HEADER + "1" + LINE + "\"2" + LINE.repeat(100_000));

        assertThat(rows).hasSize(2);
        assertThat(((Bad) rows.get(1)).code()).isEqualTo("malformed");
        assertThat(rows.get(1).line()).isEqualTo(3);
    }

    @Test
    void a_line_of_very_many_cells_is_bad_and_the_next_one_is_read() throws IOException {
        List<HistoryRow> rows = rows(HEADER + ",".repeat(1_000_000) + "\n" + "1" + LINE);

        assertThat(((Bad) rows.get(0)).code()).isEqualTo("wrong_columns");
        assertThat(rows.get(1)).isInstanceOf(Order.class);
    }

    @Test
    void progress_is_told_in_bytes_of_the_file(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("orders.csv.gz");
        byte[] packed = gzip(HEADER + "1" + LINE);
        Files.write(file, packed);

        try (OrderHistory history = ((Read<OrderHistory>) OrderHistory.open(file, CLOCK)).value()) {
            history.forEach(row -> assertThat(row).isInstanceOf(Order.class));

            assertThat(history.progress())
                    .isEqualTo(new Progress(packed.length, OptionalLong.of(packed.length)));
        }
        assertThat(((Read<OrderHistory>) open(packed)).value().progress().bytesTotal()).isEmpty();
    }

    /// 3 MB come from a stream that makes each line as it is asked for.
    @Test
    void a_long_file_is_read_as_it_comes() throws IOException {
        int lines = 50_000;
        Iterator<String> text = IntStream.range(0, lines).mapToObj(id -> id + LINE).iterator();
        InputStream stream = new SequenceInputStream(stream(HEADER), streams(text));
        OrderHistory history = ((Read<OrderHistory>) OrderHistory.open(stream, CLOCK)).value();
        int read = 0;

        for (HistoryRow row : history) {
            assertThat(row.line()).isEqualTo(read + 2L);
            read++;
            long ahead = history.progress().bytesRead() - (long) read * LINE.length();
            assertThat(ahead).isLessThan(2 << 20);
        }

        assertThat(read).isEqualTo(lines);
    }

    private static OrderSnapshot order(String file) throws IOException {
        return ((Order) rows(file).getFirst()).snapshot();
    }

    private static List<HistoryRow> rows(String file) throws IOException {
        return rows(file.getBytes(UTF_8));
    }

    private static List<HistoryRow> rows(byte[] file) throws IOException {
        return switch (open(file)) {
            case Read(OrderHistory history) -> drain(history);
            case Refused<OrderHistory> refused -> throw new AssertionError(refused);
        };
    }

    private static Refused<OrderHistory> refused(byte[] file) throws IOException {
        return (Refused<OrderHistory>) open(file);
    }

    private static Reading<OrderHistory> open(byte[] file) throws IOException {
        return OrderHistory.open(new ByteArrayInputStream(file), CLOCK);
    }

    private static List<HistoryRow> drain(OrderHistory history) throws IOException {
        List<HistoryRow> rows = new ArrayList<>();
        try (history) {
            history.forEach(rows::add);
        }
        return rows;
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return packed.toByteArray();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static InputStream streams(Iterator<String> texts) {
        return new SequenceInputStream(
                new Enumeration<>() {
                    @Override
                    public boolean hasMoreElements() {
                        return texts.hasNext();
                    }

                    @Override
                    public InputStream nextElement() {
                        return stream(texts.next());
                    }
                });
    }

    private static Refund refund(String id, long minor) {
        return new Refund(id, eur(minor), Instant.parse("2026-03-05T00:00:00Z"), null, false);
    }

    private static Money eur(long minor) {
        return new Money(minor, EUR);
    }
}
