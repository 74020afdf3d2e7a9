package goodword.bench;

import goodword.app.TestDesk;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whole answers of the desk to an owner who is logged in, over HTTP on the same machine: as the
/// client sees them, redirects followed, and as the server counts them.
final class DeskPages {
    private static final Pattern OPTION =
            Pattern.compile("<select id=\"(\\w+)\"|<option value=\"([^\"]+)\"");
    private static final Pattern TAB = Pattern.compile("\\?tab=(\\w+)&");
    private static final Pattern NEXT = Pattern.compile("after=([0-9]+)(_[^\"&]+)\"");
    private static final String ADVOCATE = "00000001-0000-7000-8000-%012x";

    private final TestDesk desk;
    private final AccessLog log;
    private final int looks;

    DeskPages(TestDesk desk, AccessLog log, int looks) {
        this.desk = desk;
        this.log = log;
        this.looks = looks;
    }

    /// @param order a number that the shop has given to one
    /// @param email of a customer who came by that order
    void look(String order, String email) throws IOException, InterruptedException {
        for (int warm = 0; warm < 4 * looks; warm++) {
            get("/referrals");
        }
        time("overview, 30 days", "?days=30");
        time("overview, all days", "?days=all");
        referrals();
        time("review queue", "/review");
        String waiting = between(page("/referrals?tab=held"), "/referrals/", "\"");
        time("story of one that waits", "/referrals/" + waiting);
        time("story of an order without credit", "/story?order=old11");
        people();
        money();
        for (String place : List.of("programs", "experiments", "messages", "team", "health")) {
            time(place, "/" + place);
        }
        search("an order's number", order);
        search("an e-mail address", email);
        search("an advocate's code", "K00000001");
        search("a reward's code", "GIFT" + "%012X".formatted(10));
        search("a whole name", "Anna Bergau");
        search("a given name that many have", "Anna");
        search("one letter", "a");
        search("what is nowhere", "zzz-4711");
    }

    private void referrals() throws IOException, InterruptedException {
        time("referrals", "/referrals");
        String first = page("/referrals");
        Matcher next = NEXT.matcher(first);
        if (next.find()) {
            long micros = Long.parseLong(next.group(1));
            long back = Duration.ofDays(657).toNanos() / 1_000;
            String deep = (micros - back) + next.group(2);
            time("referrals, nine tenths down", "/referrals?after=" + deep);
        }
        for (String filter : filters(first)) {
            time("referrals, " + filter, "/referrals?" + filter);
        }
        time("referrals, person", "/referrals?person=" + ADVOCATE.formatted(1));
        for (String pair : List.of("tab=retracted&how=recipient", "tab=held&how=staff")) {
            time("referrals, " + pair, "/referrals?" + pair);
        }
        String none = last(filters(first), "program=");
        time("referrals, tab=approved&program without any", "/referrals?tab=approved&" + none);
        time("referrals, how=code&program without any", "/referrals?how=code&" + none);
    }

    private void people() throws IOException, InterruptedException {
        time("people", "/people");
        time("people of the second generation", "/people?generation=2");
        time("network of the shop", "/people?view=network");
        time("a person with the widest network", "/people/" + ADVOCATE.formatted(1));
        time("a person with a small one", "/people/" + ADVOCATE.formatted(21));
    }

    private void money() throws IOException, InterruptedException {
        time("rewards", "/rewards");
        time("rewards, issued", "/rewards?state=issued");
        time("rewards of a person", "/rewards?person=" + ADVOCATE.formatted(1));
        time("coupons", "/coupons");
        time("ledger", "/ledger");
        time("statement of a person", "/ledger?person=" + ADVOCATE.formatted(1));
    }

    private void search(String what, String typed) throws IOException, InterruptedException {
        String encoded = URLEncoder.encode(typed, StandardCharsets.UTF_8);
        time("search: " + what, "/search?q=" + encoded);
    }

    private void time(String what, String path) throws IOException, InterruptedException {
        int status = desk.get(path).statusCode();
        int length = page(path).length();
        log.skip();
        double[] whole = new double[looks];
        double[] server = new double[looks];
        for (int look = 0; look < looks; look++) {
            long start = System.nanoTime();
            int requests = get(path);
            whole[look] = (System.nanoTime() - start) / 1e6;
            server[look] = log.next(requests);
        }
        System.out.printf(
                "%-48s %s; server %s; %d, %d letters%n",
                what, Looks.of(whole).line(), Looks.of(server).line(), status, length);
    }

    /// Follows where the answers lead to, and returns how many requests that took.
    private int get(String path) throws IOException, InterruptedException {
        int requests = 0;
        String next = path;
        do {
            HttpResponse<String> answer = desk.get(next);
            next = desk.leadsTo(answer);
            requests++;
        } while (!next.isEmpty());
        return requests;
    }

    private String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = desk.get(path);
        for (String next = desk.leadsTo(answer); !next.isEmpty(); next = desk.leadsTo(answer)) {
            answer = desk.get(next);
        }
        return answer.body();
    }

    /// Each single filter that a page offers, as its form and its tabs send it.
    private static List<String> filters(String page) {
        List<String> filters = new ArrayList<>();
        Matcher tab = TAB.matcher(page);
        while (tab.find()) {
            filters.add("tab=" + tab.group(1));
        }
        String name = "";
        Matcher option = OPTION.matcher(page);
        while (option.find()) {
            if (option.group(1) != null) {
                name = option.group(1);
            } else {
                filters.add(name + "=" + option.group(2));
            }
        }
        return filters;
    }

    private static String last(List<String> filters, String beginning) {
        return filters.stream()
                .filter(one -> one.startsWith(beginning))
                .reduce((one, other) -> other)
                .orElse("");
    }

    private static String between(String text, String before, String after) {
        int start = text.indexOf(before) + before.length();
        return text.substring(start, text.indexOf(after, start));
    }
}
