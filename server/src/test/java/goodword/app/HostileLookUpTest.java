package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What somebody looks for that tries to be markup, scripts or chaos: in the search box, as a
/// coupon, as a link.
final class HostileLookUpTest {
    @AutoClose private static HostileDesk desk;
    private static DeskClient owner;
    private static List<String> texts;

    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    static void open() throws Exception {
        texts = HostileTexts.andWithNul();
        desk = new HostileDesk();
        desk.shop.publish(TestShop.terms());
        owner = desk.owner();
    }

    @Test
    void what_is_searched_for_is_said_again_as_it_was_typed() throws Exception {
        String search = desk.path + "/search?q=";
        List<HttpResponse<String>> answers =
                HostileTexts.each(texts, text -> owner.get(search + HostileTexts.inAddress(text)));
        List<HostileDesk.Parsed> read = desk.read(answers);
        for (int next = 0; next < texts.size(); next++) {
            String typed = texts.get(next).strip().replaceAll("\\p{Cntrl}", "");
            String shown = typed.length() > 80 ? typed.substring(0, 80) + "…" : typed;
            String said = HostileTexts.even("“" + shown + "”");
            boolean seen =
                    typed.isEmpty()
                            || read.get(next).texts().stream()
                                    .anyMatch(text -> text.contains(said));
            if (answers.get(next).statusCode() != 200 || !seen) {
                wrong.add(answers.get(next).statusCode() + " " + texts.get(next));
            }
        }
        for (String text : HostileTexts.some()) {
            desk.open(search + HostileTexts.inAddress(text));
        }

        assertThat(wrong).isEmpty();
        desk.assertNothingRan();
    }

    @Test
    void what_is_looked_up_as_a_coupon_is_said_to_be_none() throws Exception {
        owner.get(desk.path + "/coupons");
        List<HttpResponse<String>> answers =
                HostileTexts.each(
                        HostileTexts.some(),
                        text -> owner.post(desk.path + "/coupons/check", Map.of("code", text)));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        assertThat(answers)
                .filteredOn(answer -> answer.body().contains("has never given out"))
                .hasSizeGreaterThan(30);
        desk.read(answers);
        desk.assertNothingRan();
    }

    /// The server itself refuses an address that no program would send, with a page of its own.
    @Test
    void a_link_with_any_code_is_answered_and_runs_nothing() throws Exception {
        Visitor visitor = desk.visitor();
        List<String> codes = texts.stream().map(HostileTexts::inAddress).toList();
        List<HttpResponse<String>> pages =
                HostileTexts.each(codes, code -> visitor.get("/i/" + code));
        List<HttpResponse<String>> links =
                HostileTexts.each(codes, code -> visitor.get("/r/" + code));
        List<HttpResponse<String>> presses =
                HostileTexts.each(
                        HostileTexts.some(),
                        text -> visitor.press(HostileTexts.inAddress(text), "made-up"));
        for (String text : HostileTexts.some()) {
            desk.open("/i/" + HostileTexts.inAddress(text));
        }

        assertThat(Stream.of(pages, links, presses).flatMap(List::stream))
                .allMatch(answer -> answer.statusCode() < 500);
        desk.read(pages.stream().filter(page -> page.statusCode() != 400).toList());
        desk.assertNothingRan();
    }
}
