package goodword.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text of the contract with the little Markdown that it uses: `code` and **strong** words.
public final class Prose {
    private static final Pattern MARKED = Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*");

    private Prose() {}

    /// Some text between two empty lines.
    public record Paragraph(List<Span> spans) {}

    /// A piece of text in one manner.
    public record Span(Manner manner, String text) {}

    /// How a piece of text is set.
    public enum Manner {
        PLAIN,
        CODE,
        STRONG
    }

    static List<Paragraph> of(String text) {
        return Arrays.stream(text.strip().split("\n\\s*\n"))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> new Paragraph(spans(paragraph.replaceAll("\\s+", " "))))
                .toList();
    }

    private static List<Span> spans(String paragraph) {
        List<Span> spans = new ArrayList<>();
        Matcher marked = MARKED.matcher(paragraph);
        int from = 0;
        while (marked.find()) {
            spans.add(new Span(Manner.PLAIN, paragraph.substring(from, marked.start())));
            boolean code = marked.group(1) != null;
            spans.add(new Span(code ? Manner.CODE : Manner.STRONG, marked.group(code ? 1 : 2)));
            from = marked.end();
        }
        spans.add(new Span(Manner.PLAIN, paragraph.substring(from)));
        return spans;
    }
}
