package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import goodword.access.KeyWish;
import goodword.access.Role;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A shop whose pages are read in Chromium while nothing in them may run: no dialog opens, no
/// request leaves, nothing is complained about.
final class HostileDesk implements AutoCloseable {
    private static final int AT_ANY_PACE = 1_000_000_000;
    private static final int AT_ONCE = 25;
    private static final String SHOWN =
            "() => (document.querySelector('main') ?? document.body).textContent";

    /// What Chromium's own parser makes of a page: its texts, what its fields hold, and every part
    /// that could do something and is not one of ours. An element is asked by its class, because a
    /// form calls its fields what they like to be called, also `attributes`.
    private static final String PARSED =
            """
            bodies => bodies.map(body => {
                const page = new DOMParser().parseFromString(body, 'text/html');
                const own = Element.prototype;
                const named = (one, name) => own.getAttribute.call(one, name) ?? '';
                const all = (parts) => [...Document.prototype.querySelectorAll.call(page, parts)];
                const texts = all('input').map(one => named(one, 'value'));
                const nodes = Document.prototype.createTreeWalker.call(page, page, 4);
                while (nodes.nextNode()) texts.push(nodes.currentNode.data);
                const addresses = 'href src action formaction data srcset xlink:href'.split(' ');
                const odd = all('*').filter(one =>
                    own.matches.call(one, 'iframe, frame, object, embed, base, style, [style]')
                    || own.matches.call(one, 'meta[http-equiv], script:not([src])')
                    || own.matches.call(one, 'script:not(:empty)')
                    || own.getAttributeNames.call(one).some(name => /^on/i.test(name)
                        || addresses.includes(name)
                            && !/^([/](?![/])|[#]|[?])/.test(named(one, name))));
                const said = one => own.getAttributeNames.call(one)
                    .reduce((so, name) => `${so} ${name}=${named(one, name)}`, one.localName);
                return {texts, odd: odd.map(one => said(one).slice(0, 200))};
            })
            """;

    final TestShop shop = TestShop.open();
    final String path = "/admin/shops/" + shop.id;
    private final Page page;

    /// Empty and without a policy, hence free to parse.
    private final Page reader;

    private final TestStaff staff = new TestStaff(shop);
    private final TestBrowser chromium = TestBrowser.open();
    private final WebServer server = WebServer.open(shop.house, Door.passing(0).paced(AT_ANY_PACE));
    private final String origin = "http://localhost:" + server.port();
    private final PageWatch watch;
    private final List<String> ran = new ArrayList<>();

    HostileDesk() {
        page = chromium.browser().newContext().newPage();
        reader = chromium.browser().newContext().newPage();
        watch = new PageWatch(page);
        page.onDialog(
                dialog -> {
                    ran.add(dialog.message());
                    dialog.dismiss();
                });
        page.onRequest(
                request -> {
                    String url = request.url();
                    if (!url.startsWith(origin) && !url.startsWith("data:")) {
                        ran.add(url);
                    }
                });
        page.onResponse(
                response -> {
                    if (response.status() >= 500) {
                        ran.add(response.status() + " " + response.url());
                    }
                });
        staff.enter(page, origin, staff.member(shop.id, Role.OWNER));
    }

    /// A page as it was parsed.
    ///
    /// @param texts of its elements and fields, as a browser folds white space
    record Parsed(List<String> texts) {
        /// Whether this is what one element or field says, or how it ends after a colon.
        boolean says(String text) {
            String even = HostileTexts.even(text);
            return texts.stream().anyMatch(one -> one.equals(even) || one.endsWith(": " + even));
        }
    }

    /// An owner who fills in forms without a browser.
    DeskClient owner() throws Exception {
        return staff.inside(shop.id, Role.OWNER, server.port());
    }

    Api api() {
        return new Api(
                server.port(),
                shop.house.apiKeys().issue(shop.id, KeyWish.forEverything("test"), TestShop.START));
    }

    Visitor visitor() {
        return new Visitor(server.port());
    }

    /// Opens a page of this server in the browser and lets everything run that wants to.
    String open(String address) {
        page.navigate(origin + address);
        return HostileTexts.even(String.valueOf(page.evaluate(SHOWN)));
    }

    /// The words of all pages of a list of the desk.
    String walk(String list) {
        StringBuilder words = new StringBuilder(open(path + list));
        while (page.locator(".pager a, a:text-is('Older entries')").count() > 0) {
            page.locator(".pager a, a:text-is('Older entries')").first().click();
            page.waitForLoadState();
            words.append(HostileTexts.even(String.valueOf(page.evaluate(SHOWN))));
        }
        return words.toString();
    }

    /// Pages that came without the browser, read by it.
    List<Parsed> read(List<HttpResponse<String>> answers) {
        List<Parsed> read = new ArrayList<>();
        for (int from = 0; from < answers.size(); from += AT_ONCE) {
            List<HttpResponse<String>> some =
                    answers.subList(from, Math.min(from + AT_ONCE, answers.size()));
            List<String> bodies = some.stream().map(HttpResponse::body).toList();
            for (Object one : (List<?>) reader.evaluate(PARSED, bodies)) {
                Map<?, ?> parsed = (Map<?, ?>) one;
                strings(parsed.get("odd")).forEach(odd -> ran.add("could do something: " + odd));
                read.add(
                        new Parsed(
                                strings(parsed.get("texts")).stream()
                                        .map(HostileTexts::even)
                                        .toList()));
            }
        }
        return read;
    }

    void assertNothingRan() {
        assertThat(ran).as("scripts that ran or could, requests that left, failures").isEmpty();
        assertThat(watch.complaints()).isEmpty();
    }

    private static List<String> strings(@Nullable Object list) {
        return list == null ? List.of() : ((List<?>) list).stream().map(String::valueOf).toList();
    }

    @Override
    public void close() {
        chromium.close();
        server.close();
        shop.close();
    }
}
