package goodword.messaging;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The words of mails, from templates without logic that came with this program. They see maps and
/// texts only, never an object's fields, and take in no other template; what a value holds is never
/// read as a template. A name that a template has and its words lack throws. Thread-safe.
final class Stationery {
    private static final Mustache.Compiler PLAIN =
            Mustache.compiler()
                    .escapeHTML(false)
                    .emptyStringIsFalse(true)
                    .withCollector(new MapsOnly())
                    .withLoader(Stationery::refuse);
    private static final Mustache.Compiler MARKUP = PLAIN.escapeHTML(true);

    private static final String TRIAL =
            "This mail came the same way as those that advocates get. Look whether it landed in"
                    + " your inbox and not among the spam.";

    private final Map<MessageKind, Sheet> sheets = new EnumMap<>(MessageKind.class);
    private final Template textLayout = template(PLAIN, "layout.text");
    private final Template htmlLayout = template(MARKUP, "layout.html");

    Stationery() {
        for (MessageKind kind : MessageKind.values()) {
            sheets.put(
                    kind,
                    new Sheet(
                            template(PLAIN, kind.word() + ".subject"),
                            template(PLAIN, kind.word() + ".text"),
                            template(MARKUP, kind.word() + ".html")));
        }
    }

    /// A mail in words.
    record Written(String subject, String text, String html) {}

    private record Sheet(Template subject, Template text, Template html) {}

    Written write(MessageKind kind, Map<String, Object> words) {
        Sheet sheet = sheets.get(kind);
        if (sheet == null) {
            throw new IllegalStateException("no words for " + kind);
        }
        String subject = Line.of(sheet.subject().execute(words));
        return new Written(
                subject,
                within(textLayout, subject, sheet.text().execute(words).strip(), words).strip()
                        + "\n",
                within(htmlLayout, subject, sheet.html().execute(words).strip(), words));
    }

    /// The mail by which staff try out that mails leave.
    Written trial(String shop, String unsubscribe, String accent) {
        String subject = Line.of("It works: a trial mail from " + shop);
        Map<String, Object> words =
                Map.of(
                        "shop", shop,
                        "because", "somebody who works there tried out its mails",
                        "unsubscribe", unsubscribe,
                        "accent", accent);
        return new Written(
                subject,
                within(textLayout, subject, TRIAL, words).strip() + "\n",
                within(htmlLayout, subject, "<p>" + TRIAL + "</p>", words));
    }

    private static String within(
            Template layout, String subject, String content, Map<String, Object> words) {
        Map<String, Object> all = new HashMap<>(words);
        all.putIfAbsent("accent", "");
        all.put("subject", subject);
        all.put("content", content);
        return layout.execute(all);
    }

    private static Template template(Mustache.Compiler compiler, String name) {
        String file = "/goodword/messaging/" + name + ".mustache";
        try (InputStream stream = Stationery.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("this program lacks " + file);
            }
            return compiler.compile(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Reader refuse(String name) {
        throw new IllegalStateException("a mail's template takes in no other");
    }

    /// The library's usual one would also read fields and call methods.
    private static final class MapsOnly extends BasicCollector {
        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
