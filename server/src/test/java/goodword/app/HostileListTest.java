package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import goodword.connector.Import;
import goodword.connector.people.Meaning;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lists as people really hand them in: in other encodings, cut off, with formulas, with lines that
/// make no sense among many that do.
final class HostileListTest {
    private static final Path FORMULAS = Path.of("../shared/facts/csv-injection.json");
    private static final String NAMES = "email,first name\nada@mail.example,Zoë\n";

    private final TestShop shop = TestShop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    private String nameOf(String email) {
        return shop.house
                .rooms()
                .database()
                .inShop(
                        shop.id,
                        () -> {
                            var persons = shop.house.rooms().persons();
                            return persons.ofEmail(shop.id, email)
                                    .flatMap(person -> persons.profile(shop.id, person))
                                    .map(profile -> String.valueOf(profile.givenName()))
                                    .orElse("nobody");
                        });
    }

    private static byte[] marked(int first, int second, byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(first);
        bytes.write(second);
        bytes.writeBytes(text);
        return bytes.toByteArray();
    }

    @Test
    void a_list_is_read_in_the_encoding_in_which_it_is_written() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(NAMES.getBytes(StandardCharsets.UTF_8));
        }
        List<byte[]> files =
                List.of(
                        NAMES.getBytes(StandardCharsets.UTF_8),
                        ("\uFEFF" + NAMES).getBytes(StandardCharsets.UTF_8),
                        NAMES.getBytes(Charset.forName("windows-1252")),
                        marked(0xff, 0xfe, NAMES.getBytes(StandardCharsets.UTF_16LE)),
                        marked(0xfe, 0xff, NAMES.getBytes(StandardCharsets.UTF_16BE)),
                        packed.toByteArray());
        List<String> encodings = new ArrayList<>();

        for (byte[] file : files) {
            BroughtList list = BroughtList.of(shop, file);
            encodings.add(list.list.encoding());
            assertThat(list.list.matching().columns()).containsEntry(Meaning.EMAIL, 0);
            assertThat(list.list.columns().getLast().examples()).containsExactly("Zoë");
        }
        BroughtList.of(shop, files.get(2)).take();

        assertThat(encodings)
                .containsExactly("UTF-8", "UTF-8", "Windows-1252", "UTF-16", "UTF-16", "UTF-8");
        assertThat(nameOf("ada@mail.example")).isEqualTo("Zoë");
    }

    @Test
    void what_is_no_text_is_not_kept() {
        assertThat(BroughtList.refused(shop, new byte[] {'P', 'K', 3, 4, 0, 0}))
                .isEqualTo("not_csv");
        assertThat(BroughtList.refused(shop, new byte[] {'a', ',', 'b', '\n', 0, 1}))
                .isEqualTo("not_text");
        assertThat(BroughtList.refused(shop, new byte[] {(byte) 0x81, (byte) 0x8d}))
                .isEqualTo("not_text");
        assertThat(BroughtList.refused(shop, new byte[] {0x1f, (byte) 0x8b, 1}))
                .isEqualTo("damaged");
        assertThat(BroughtList.refused(shop, " \n ".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("missing");
    }

    @Test
    void cells_may_be_parted_by_semicolons_or_tabs() {
        Import semicolons =
                BroughtList.of(
                                shop,
                                "email;name;balance\n\"a@mail.example\";\"Ada; of Old\";\"12,50\"\n")
                        .look();
        Import tabs = BroughtList.of(shop, "email\tname\nb@mail.example\tBen\n").look();

        assertThat(BroughtList.counts(semicolons)).isEqualTo("1 0 0");
        assertThat(BroughtList.news(semicolons).balanceMinor()).isEqualTo(1_250);
        assertThat(BroughtList.counts(tabs)).isEqualTo("1 0 0");
    }

    @Test
    void a_list_without_a_mailbox_cannot_be_matched() {
        BroughtList list = BroughtList.of(shop, "name,code\nAda,ADA1\n");

        assertThat(list.list.matching().problem())
                .contains("Say which column holds the e-mail address.");
    }

    @Test
    void bad_lines_among_good_ones_are_named_and_leave_nothing() {
        String endless = "x".repeat(200_000);
        Import taken =
                BroughtList.of(
                                shop,
                                """
                                email,first name,code
                                a@mail.example,Ada,ADA1
                                no address,Ben,BEN1
                                ,Cleo,CLEO1
                                d@mail.example,%s,DORA1
                                e@mail.example,Eve,white space
                                f@mail.example,Fay
                                g@mail.example,"Two
                                lines",GUS1
                                A@MAIL.example,Ada again,ADA2
                                h@mail.example,Hal,ada1
                                i@mail.example,Ida,IDA1
                                """
                                        .formatted(endless))
                        .take();

        assertThat(BroughtList.refusals(taken))
                .containsExactly(
                        "3 email not_an_address",
                        "4 email missing",
                        "5 first name too_long",
                        "6 code not_a_code",
                        "7  wrong_columns",
                        "8 first name control_character",
                        "10 email twice",
                        "11 code twice");
        assertThat(taken.refusals().getLast().why()).isEqualTo("stands in line 2 already");
        assertThat(BroughtList.counts(taken)).isEqualTo("2 0 8");
        assertThat(nameOf("d@mail.example")).isEqualTo("nobody");
        assertThat(nameOf("i@mail.example")).isEqualTo("Ida");
    }

    @Test
    void a_list_that_breaks_off_inside_quotes_says_so() {
        Import looked =
                BroughtList.of(shop, "email,name\na@mail.example,Ada\nb@mail.example,\"Ben").look();

        assertThat(BroughtList.refusals(looked)).containsExactly("3  cut_off");
        assertThat(BroughtList.counts(looked)).isEqualTo("1 0 1");
    }

    @Test
    void formulas_are_kept_as_the_text_that_they_are() throws Exception {
        assumeThat(Files.exists(FORMULAS)).as("no ../shared/facts beside the repository").isTrue();
        JsonNode cases = JsonMapper.shared().readTree(Files.readString(FORMULAS)).path("cases");
        List<String> kept = new ArrayList<>();
        StringBuilder rows = new StringBuilder("email,first name\n");
        for (JsonNode one : cases) {
            String text = one.asString();
            if (text.codePoints().noneMatch(Character::isISOControl)) {
                rows.append("f%d@mail.example,\"%s\"\n".formatted(kept.size(), quoted(text)));
                kept.add(text);
            }
        }

        Import taken = BroughtList.of(shop, rows.toString()).take();

        assertThat(kept).hasSizeGreaterThan(15);
        assertThat(BroughtList.counts(taken)).isEqualTo(kept.size() + " 0 0");
        for (int number = 0; number < kept.size(); number++) {
            assertThat(nameOf("f%d@mail.example".formatted(number))).isEqualTo(kept.get(number));
        }
    }

    private static String quoted(String text) {
        return text.replace("\"", "\"\"");
    }
}
