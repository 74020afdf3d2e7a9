package goodword.messaging;

import java.util.regex.Pattern;

/// Makes one line of a text that others wrote, so that in a header it stays what it is: no break,
/// nothing invisible, nothing that reads as an encoded word.
final class Line {
    private static final int LETTERS_MAX = 150;
    private static final Pattern BREAKS =
            Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cf}\\p{Cs}\\s]+");

    private Line() {}

    static String of(String text) {
        String line = BREAKS.matcher(text).replaceAll(" ").replace("=?", "= ?").strip();
        int letters = line.codePointCount(0, line.length());
        return letters <= LETTERS_MAX
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LETTERS_MAX)) + "…";
    }
}
