package goodword.app;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Texts that try to be markup, scripts or chaos, from the facts beside the repository; and how to
/// tell whether a page shows one letter by letter.
final class HostileTexts {
    /// How many of them go by until a page of one is opened in the browser; every one of them is
    /// with `-Dgoodword.hostile=all`.
    static final int STEP = "all".equals(System.getProperty("goodword.hostile")) ? 1 : 20;

    /// What no text of the database can hold.
    static final List<String> WITH_NUL =
            List.of("\0", "before\0after", "<script>alert(1)</script>\0", "\0\" onload=\"alert(1)");

    private static final int AT_ONCE = 4;
    private static final Path FACTS = Path.of("../shared/facts");

    private HostileTexts() {}

    /// All of both files, each once; the test is skipped where they are not.
    static List<String> all() {
        assumeThat(Files.exists(FACTS)).as("no ../shared/facts beside the repository").isTrue();
        JsonMapper json = new JsonMapper();
        Stream<String> scripts =
                json.readTree(read("xss-payloads.json"))
                        .valueStream()
                        .map(one -> one.path("payload").asString());
        Stream<String> naughty =
                json.readTree(read("blns.json")).valueStream().map(one -> one.asString());
        return Stream.concat(scripts, naughty)
                .filter(text -> !even(text).isEmpty())
                .distinct()
                .toList();
    }

    /// The same, and those that only a request can carry.
    static List<String> andWithNul() {
        return Stream.concat(all().stream(), WITH_NUL.stream()).toList();
    }

    static List<String> unseen(List<String> texts, String words) {
        return texts.stream().filter(text -> !words.contains(even(text))).toList();
    }

    /// White space as a browser folds it.
    static String even(String text) {
        return text.replaceAll("[\\s\\u0085\\u00a0\\ufeff\\u200b]+", " ").strip();
    }

    /// Answers to many questions, a few of them asked at once, in their order.
    static <Q, A> List<A> each(List<Q> questions, Ask<Q, A> ask) throws Exception {
        try (ExecutorService few = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<A>> calls = new ArrayList<>();
            questions.forEach(one -> calls.add(() -> ask.answer(one)));
            List<A> answers = new ArrayList<>();
            for (Future<A> answer : few.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    /// One question, which may take its time.
    interface Ask<Q, A> {
        A answer(Q question) throws Exception;
    }

    /// Where they stand in the list, in pages of this many.
    static List<List<Integer>> pages(List<String> texts, int length) {
        List<List<Integer>> pages = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += length) {
            pages.add(numbers(from, Math.min(from + length, texts.size())));
        }
        return pages;
    }

    static List<Integer> numbers(int from, int end) {
        return IntStream.range(from, end).boxed().toList();
    }

    /// Those that are opened one by one, and all that cannot be kept.
    static List<String> some() {
        List<String> all = all();
        return Stream.concat(
                        IntStream.range(0, all.size())
                                .filter(number -> number % STEP == 0)
                                .mapToObj(all::get),
                        WITH_NUL.stream())
                .toList();
    }

    /// Named texts as the rows of a query.
    static String rows(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(
                        one ->
                                "('%s', '%s')"
                                        .formatted(one.getKey(), one.getValue().replace("'", "''")))
                .collect(Collectors.joining(", "));
    }

    /// As a part of an address.
    static String inAddress(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String read(String name) {
        try {
            return Files.readString(FACTS.resolve(name));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
