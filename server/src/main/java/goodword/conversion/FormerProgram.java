package goodword.conversion;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The program from which people are brought, as staff call it. Its word is part of the key under
/// which a balance is taken over once, so spellings of one name give one word.
public record FormerProgram(String name) {
    public static final int NAME_MAX = 60;

    private static final Pattern UNSAID = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    public FormerProgram {
        name = name.strip();
        if (!isName(name)) {
            throw new IllegalArgumentException("a program has a name of one line");
        }
    }

    /// Whether somebody can call a program so.
    public static boolean isName(String name) {
        return name.length() <= NAME_MAX && !CONTROL.matcher(name).find() && !word(name).isEmpty();
    }

    String word() {
        return word(name);
    }

    private static String word(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return UNSAID.matcher(plain).replaceAll("");
    }
}
