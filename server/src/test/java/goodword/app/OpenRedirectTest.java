package goodword.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import goodword.shop.Site;
import goodword.shop.WebHome;
import java.io.IOException;
import java.net.IDN;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A link is no open redirect: whatever is written into one, a browser ends on the shop's hosts.
final class OpenRedirectTest {
    private static final Path PAYLOADS = Path.of("../shared/facts/open-redirect-payloads.txt");
    private static final Set<String> HOSTS = Set.of("shop.example", "www.shop.example");

    /// Hosts that a program reads otherwise than a person: wide dots, look-alikes, hidden letters,
    /// one name with two spellings.
    private static final List<String> UNICODE_HOSTS =
            List.of(
                    "evil。example",
                    "evil．example",
                    "evil｡example",
                    "ｅｖｉｌ.example",
                    "shop.example。evil.example",
                    "shοp.example",
                    "ѕһор.example",
                    "straße.example",
                    "fa\u00DF.example",
                    "ςhop.example",
                    "xn--shp-jua.example",
                    "xn--80ak6aa92e.example",
                    "shop.example\u2044evil.example",
                    "shop.example\uFF0Fevil.example",
                    "shop.example\u2215evil.example",
                    "shop.example\uFF03@evil.example",
                    "shop\u200D.example",
                    "shop\u00AD.example",
                    "evil\u3002example\uFF0F",
                    "\u202Eelpmaxe.live",
                    "①②⑦.⓪.⓪.①",
                    "shop.example\uFE6B@evil.example",
                    "℀.example",
                    "㏂.example");

    private static final TestShop SHOP = TestShop.alone();
    private static RawHttp http = new RawHttp(0);
    private static WebServer server = openServer();

    private static WebServer openServer() {
        SHOP.settle(
                new Site(
                        WebHome.read("https://shop.example/").orElseThrow(),
                        List.of("www.shop.example"),
                        List.of("go.shop.example"),
                        Site.VisitorId.NEVER));
        SHOP.advocate("alice", "ALICE1");
        return WebServer.open(SHOP.house, 0);
    }

    @BeforeAll
    static void open() {
        http = new RawHttp(server.port());
    }

    @AfterAll
    static void close() {
        server.close();
        SHOP.close();
    }

    @Test
    void no_known_payload_leads_out_of_the_shop() throws Exception {
        assumeThat(PAYLOADS).as("the payloads lie beside the repository").exists();
        List<String> payloads = Files.readAllLines(PAYLOADS);

        Set<String> wrong = new TreeSet<>();
        int asked = 0;
        for (String payload : payloads) {
            asked += ask(payload, wrong);
        }

        System.out.println(payloads.size() + " payloads, " + asked + " requests");
        assertThat(payloads).hasSize(859);
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_host_in_other_letters_leads_out_of_the_shop() throws Exception {
        Set<String> wrong = new TreeSet<>();
        for (String host : UNICODE_HOSTS) {
            ask(host, wrong);
            ask("//" + host, wrong);
            ask("https://" + host + "/", wrong);
            ask("@" + host, wrong);
            ask("." + host, wrong);
        }

        assertThat(wrong).isEmpty();
    }

    /// So that the tests above can fail.
    @Test
    void the_judge_sees_through_what_browsers_see_through() {
        assertThat(
                        List.of(
                                "https://evil.example/?ref=ALICE1",
                                "https://shop.example@evil.example/",
                                "//evil.example",
                                "https:evil.example",
                                "https:/\\evil.example",
                                "/\\evil.example",
                                "https://shop.example.evil.example/",
                                "https://shop.example\t.evil.example/",
                                "javascript:alert(1)",
                                "http://shop.example/"))
                .noneMatch(OpenRedirectTest::leadsToTheShop);
        assertThat(List.of("https://shop.example/a?ref=x", "https://www.shop.example/"))
                .allMatch(OpenRedirectTest::leadsToTheShop);
    }

    private static int ask(String payload, Set<String> wrong) throws IOException {
        String raw = new String(payload.getBytes(UTF_8), ISO_8859_1);
        String encoded = URLEncoder.encode(payload, UTF_8).replace("+", "%20");
        List<RawHttp.Answer> answers = new ArrayList<>();
        for (String written : new LinkedHashSet<>(List.of(raw, encoded))) {
            answers.add(http.get("/r/" + written));
            answers.add(http.get("/r/ALICE1/" + written));
            answers.add(http.get("/r/ALICE1" + written));
            answers.add(http.get("/r/ALICE1?next=" + written + "&ref=" + written));
            answers.add(http.get("/r/ALICE1/a?utm_source=" + written));
            answers.add(http.get(written));
            answers.add(http.send("GET", "/r/ALICE1", written));
            answers.add(http.send("GET", "/r/" + written, written));
            answers.add(http.get("/r/ALICE1", "X-Forwarded-Host: " + written));
        }
        for (RawHttp.Answer answer : answers) {
            String target = answer.header("Location");
            if (answer.status() >= 500 || target != null && !leadsToTheShop(target)) {
                wrong.add(payload + " -> " + answer.status() + " " + target);
            }
        }
        return answers.size();
    }

    /// As browsers do it (the WHATWG's URL standard): tabs and line ends fall out, a backslash is a
    /// slash, what stands before the last `@` is a user.
    private static boolean leadsToTheShop(String target) {
        String read = target.replaceAll("[\t\r\n]", "").strip().replace('\\', '/');
        String scheme = "https://";
        if (!read.toLowerCase(Locale.ROOT).startsWith(scheme)) {
            return false;
        }
        String authority =
                read.substring(scheme.length()).replaceFirst("^/+", "").split("[/?#]")[0];
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        return HOSTS.contains(
                Objects.requireNonNull(IDN.toASCII(host, IDN.ALLOW_UNASSIGNED))
                        .toLowerCase(Locale.ROOT));
    }
}
