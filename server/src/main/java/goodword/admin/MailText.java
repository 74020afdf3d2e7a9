package goodword.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The plain text of a mail, cut so that its web addresses can be shown as links.
public final class MailText {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    private MailText() {}

    /// A part of a line.
    public record Piece(String text, boolean isLink) {}

    static List<List<Piece>> lines(String text) {
        return text.strip().lines().map(MailText::pieces).toList();
    }

    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher links = LINK.matcher(line);
        int from = 0;
        while (links.find()) {
            pieces.add(new Piece(line.substring(from, links.start()), false));
            pieces.add(new Piece(links.group(), true));
            from = links.end();
        }
        pieces.add(new Piece(line.substring(from), false));
        return pieces;
    }
}
