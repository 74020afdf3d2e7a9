package goodword.access;

import goodword.platform.vault.Vault;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Codes that stand in for a lost factor: ten of them, 59 random bits each, kept as keyed digests.
final class RecoveryCodes {
    private static final int CODES = 10;
    private static final int CODE_LETTERS = 12;
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private RecoveryCodes() {}

    static List<String> fresh() {
        return IntStream.range(0, CODES).mapToObj(one -> freshCode()).toList();
    }

    private static String freshCode() {
        StringBuilder code = new StringBuilder();
        for (int at = 0; at < CODE_LETTERS; at++) {
            code.append(at > 0 && at % 4 == 0 ? "-" : "");
            code.append(LETTERS.charAt(Vault.freshNumber(LETTERS.length())));
        }
        return code.toString();
    }

    /// As it counts, however it was typed.
    static String plain(String code) {
        return code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }
}
