package goodword.connector.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Programs that shops often come from, as they call themselves. Only the name is known here: their
/// files are read like any other.
public enum KnownProgram {
    REFERRAL_CANDY("ReferralCandy", "referralcandy"),
    SMILE("Smile.io", "smile");

    private static final String ANY = "Another program";

    private final String title;
    private final String sign;

    KnownProgram(String title, String sign) {
        this.title = title;
        this.sign = sign;
    }

    public static List<String> titles() {
        return Arrays.stream(values()).map(program -> program.title).toList();
    }

    /// By the name of a file.
    static String guessed(String fileName) {
        String plain = fileName.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return Arrays.stream(values())
                .filter(program -> plain.contains(program.sign))
                .map(program -> program.title)
                .findFirst()
                .orElse(ANY);
    }
}
