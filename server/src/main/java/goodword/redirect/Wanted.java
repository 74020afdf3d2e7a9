package goodword.redirect;

import goodword.sharing.Link;
import goodword.sharing.OldLink;
import org.jspecify.annotations.Nullable;

/// What a request asks for, read from the address as it was sent.
///
/// @param code as typed; absent when it cannot be a code
/// @param deepPath into the shop, begins with a slash and is encoded anew; absent when there is
///   none, or a doubtful one
record Wanted(@Nullable String code, @Nullable String deepPath) {
    private static final int CODE_MAX = 200;
    private static final int PATH_MAX = 1_000;
    private static final Wanted NOTHING = new Wanted(null, null);

    /// @param path the request's path as it came, nothing decoded
    static Wanted of(String path) {
        if (!path.startsWith(Link.PATH)) {
            return NOTHING;
        }
        int start = Link.PATH.length();
        int slash = path.indexOf('/', start);
        String code = code(slash < 0 ? path.substring(start) : path.substring(start, slash));
        if (code == null) {
            return NOTHING;
        }
        return new Wanted(code, slash < 0 ? null : deepPath(path.substring(slash)));
    }

    /// What a link of an earlier program asks for that led to a host which is a shop's own here.
    static Wanted ofOld(String path, @Nullable String query) {
        return path.length() > PATH_MAX
                ? NOTHING
                : OldLink.codeIn(path, query == null ? "" : query)
                        .map(code -> new Wanted(code, null))
                        .orElse(NOTHING);
    }

    private static @Nullable String code(String raw) {
        if (raw.isEmpty() || raw.length() > CODE_MAX * 9 || raw.indexOf(';') >= 0) {
            return null;
        }
        String code = Plain.decoded(raw);
        return code == null || code.isBlank() || code.length() > CODE_MAX ? null : code.strip();
    }

    /// Segment by segment; empty ones, dots alone and anything that would be read twice make the
    /// whole path doubtful.
    private static @Nullable String deepPath(String raw) {
        if (raw.length() == 1 || raw.length() > PATH_MAX || raw.indexOf(';') >= 0) {
            return null;
        }
        StringBuilder path = new StringBuilder(raw.length());
        int start = 1;
        while (start <= raw.length()) {
            int slash = raw.indexOf('/', start);
            int end = slash < 0 ? raw.length() : slash;
            String segment = raw.substring(start, end);
            if (segment.isEmpty() && start == raw.length()) {
                return path.append('/').toString();
            }
            String decoded = segment.isEmpty() ? null : Plain.decoded(segment);
            if (decoded == null || isDotsAlone(decoded)) {
                return null;
            }
            path.append('/').append(Plain.encoded(decoded));
            start = end + 1;
        }
        return path.toString();
    }

    private static boolean isDotsAlone(String segment) {
        return segment.codePoints()
                .allMatch(letter -> letter == '.' || Character.isWhitespace(letter));
    }
}
