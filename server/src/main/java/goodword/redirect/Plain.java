package goodword.redirect;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Text out of an address and into one, strictly: what is not plainly right is nothing at all.
final class Plain {
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private Plain() {}

    /// Whether a character stands for itself everywhere in an address (RFC 3986, unreserved).
    static boolean isUnreserved(char letter) {
        return letter >= 'a' && letter <= 'z'
                || letter >= 'A' && letter <= 'Z'
                || letter >= '0' && letter <= '9'
                || letter == '-'
                || letter == '_'
                || letter == '.'
                || letter == '~';
    }

    static boolean isUnreserved(String text) {
        for (int next = 0; next < text.length(); next++) {
            if (!isUnreserved(text.charAt(next))) {
                return false;
            }
        }
        return true;
    }

    /// Decodes percent signs once. Null when that does not give well-formed Unicode, or gives
    /// control characters, another percent sign, a slash or a backslash: someone means to have it
    /// read twice.
    static @Nullable String decoded(String raw) {
        if (isUnreserved(raw)) {
            return raw;
        }
        byte[] bytes = bytes(raw);
        if (bytes == null) {
            return null;
        }
        try {
            CharBuffer text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes));
            return isTame(text) ? text.toString() : null;
        } catch (CharacterCodingException malformed) {
            return null;
        }
    }

    /// Percent signs for all but the unreserved.
    static String encoded(String text) {
        if (isUnreserved(text)) {
            return text;
        }
        StringBuilder encoded = new StringBuilder(text.length() * 3);
        for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
            if (next > 0 && isUnreserved((char) next)) {
                encoded.append((char) next);
            } else {
                encoded.append('%').append(HEX[next >> 4 & 0xF]).append(HEX[next & 0xF]);
            }
        }
        return encoded.toString();
    }

    private static byte @Nullable [] bytes(String raw) {
        byte[] bytes = new byte[raw.length()];
        int length = 0;
        for (int next = 0; next < raw.length(); next++) {
            char letter = raw.charAt(next);
            if (letter == '%') {
                int high = digit(raw, next + 1);
                int low = digit(raw, next + 2);
                if (high < 0 || low < 0) {
                    return null;
                }
                bytes[length++] = (byte) (high << 4 | low);
                next += 2;
            } else if (letter > ' ' && letter < 0x7F) {
                bytes[length++] = (byte) letter;
            } else {
                return null;
            }
        }
        return java.util.Arrays.copyOf(bytes, length);
    }

    private static int digit(String raw, int at) {
        return at < raw.length() && raw.charAt(at) < 0x80
                ? Character.digit(raw.charAt(at), 16)
                : -1;
    }

    private static boolean isTame(CharSequence text) {
        return text.codePoints()
                .noneMatch(
                        letter ->
                                letter == '/'
                                        || letter == '\\'
                                        || letter == '%'
                                        || Character.isISOControl(letter)
                                        || !Character.isDefined(letter)
                                        || Character.getType(letter) == Character.FORMAT
                                        || Character.getType(letter) == Character.LINE_SEPARATOR
                                        || Character.getType(letter)
                                                == Character.PARAGRAPH_SEPARATOR);
    }
}
