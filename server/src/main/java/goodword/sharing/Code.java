package goodword.sharing;

import goodword.platform.clock.Chance;
import java.util.Locale;
import java.util.regex.Pattern;

/// The text of a code. Codes are compared without case and surrounding blanks.
public final class Code {
    /// No 0 and O, no 1, I and L: nothing that a voice or a hurried eye confuses.
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final Pattern ANY = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int REFERRAL_LETTERS = 8;
    private static final int COUPON_LETTERS = 12;

    private Code() {}

    /// Whether a text can be a referral code at all.
    public static boolean isCode(String text) {
        return ANY.matcher(text).matches();
    }

    /// What a code is looked up by.
    public static String keyOf(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    /// A referral code: public by design, short enough to say.
    static String referral(Chance chance) {
        return draw(chance, REFERRAL_LETTERS);
    }

    /// A code worth money: 31^12 possibilities, so that a million guesses find none.
    public static String coupon(Chance chance) {
        return draw(chance, COUPON_LETTERS);
    }

    private static String draw(Chance chance, int letters) {
        StringBuilder code = new StringBuilder(letters);
        for (int next = 0; next < letters; next++) {
            code.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
