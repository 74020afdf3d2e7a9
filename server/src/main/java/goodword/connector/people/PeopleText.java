package goodword.connector.people;

import goodword.connector.CsvShape;
import goodword.connector.CsvText;
import goodword.connector.Field;
import goodword.connector.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// A file as it was handed in, turned into text: what its bytes mean is found out, and told, so
/// that somebody can look at the names.
///
/// @param encoding in which it was written
record PeopleText(String encoding, String text) {
    private static final int BYTES_MAX = 16 * 1024 * 1024;
    private static final int CELLS_MAX = 500;
    private static final int CHARACTERS_LEAST = 64 * 1024;
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final String SEPARATORS = ",;\t|";

    static Reading<PeopleText> of(byte[] file) {
        return Reading.of(() -> decoded(unpacked(file)));
    }

    /// How it is to be cut into cells. A cell may be as long as the file, so that one that is far
    /// too long spoils its own line alone.
    static CsvShape shapeOf(String text) {
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        char separator = ',';
        for (char sign : SEPARATORS.toCharArray()) {
            if (count(header, sign) > count(header, separator)) {
                separator = sign;
            }
        }
        return new CsvShape(separator, CELLS_MAX, CHARACTERS_LEAST + 2 * text.length());
    }

    static CsvText bytesOf(String text, CsvShape shape) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        try {
            return new CsvText(new ByteArrayInputStream(plain), shape.separator());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static long count(String header, char sign) {
        return header.chars().filter(letter -> letter == sign).count();
    }

    private static byte[] unpacked(byte[] file) {
        if (file.length < 2 || file[0] != 0x1f || file[1] != (byte) 0x8b) {
            return file;
        }
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(file))) {
            byte[] plain = packed.readNBytes(BYTES_MAX);
            if (packed.read() >= 0) {
                throw refusal(
                        "too_large",
                        "comes to more than 16 MB when it is unpacked; hand it in in parts");
            }
            return plain;
        } catch (IOException broken) {
            throw refusal("damaged", "is packed and cannot be unpacked");
        }
    }

    private static PeopleText decoded(byte[] file) {
        if (starts(file, 'P', 'K', 3, 4) || starts(file, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw refusal("not_csv", "is a workbook; save it as CSV and hand that in");
        }
        if (starts(file, 0xff, 0xfe)) {
            return tame("UTF-16", read(file, 2, StandardCharsets.UTF_16LE));
        }
        if (starts(file, 0xfe, 0xff)) {
            return tame("UTF-16", read(file, 2, StandardCharsets.UTF_16BE));
        }
        int mark = starts(file, 0xef, 0xbb, 0xbf) ? 3 : 0;
        Optional<String> plain = read(file, mark, StandardCharsets.UTF_8);
        return plain.isPresent()
                ? tame("UTF-8", plain)
                : tame("Windows-1252", read(file, 0, WESTERN));
    }

    private static PeopleText tame(String encoding, Optional<String> read) {
        String text = read.orElseThrow(() -> refusal("not_text", "is no text that can be read"));
        if (text.indexOf('\0') >= 0) {
            throw refusal("not_text", "is no text that can be read");
        }
        if (text.isBlank()) {
            throw refusal("missing", "is empty");
        }
        return new PeopleText(encoding, text);
    }

    private static Optional<String> read(byte[] file, int from, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(file, from, file.length - from))
                            .toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] file, int... signs) {
        for (int next = 0; next < signs.length; next++) {
            if (next >= file.length || (file[next] & 0xff) != signs[next]) {
                return false;
            }
        }
        return true;
    }

    private static RuntimeException refusal(String code, String why) {
        return new Field("", null).refusal(code, why);
    }
}
