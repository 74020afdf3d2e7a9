package goodword.api;

import goodword.platform.vault.Vault;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// The mark of one state of a thing (RFC 9110): who has it already need not be sent it again, and
/// who changes something can say which state they saw.
///
/// @param value with its quotes
record Etag(String value) {
    private static final int BYTES = 12;

    static Etag ofEdition(int edition) {
        return new Etag("\"" + edition + "\"");
    }

    /// The mark of whatever follows from this text alone.
    static Etag ofText(String text) {
        byte[] digest = Arrays.copyOf(Vault.digest(text), BYTES);
        return new Etag("\"" + HexFormat.of().formatHex(digest) + "\"");
    }

    /// Answers with the body, or with 304 when the caller has it already.
    ResponseEntity<Object> unlessKnown(
            @Nullable String ifNoneMatch, CacheControl cache, Supplier<?> body) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(isIn(ifNoneMatch) ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                        .eTag(value)
                        .cacheControl(cache);
        return isIn(ifNoneMatch) ? answer.build() : answer.body(body.get());
    }

    /// Whether a change may be made: the caller names no state, or this one.
    boolean allows(@Nullable String ifMatch) {
        return ifMatch == null || isIn(ifMatch);
    }

    private boolean isIn(@Nullable String header) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(value));
    }
}
