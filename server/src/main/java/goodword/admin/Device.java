package goodword.admin;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A browser's own description of itself, shortened to what a person recognises.
final class Device {
    private Device() {}

    static String of(@Nullable String userAgent) {
        String agent = userAgent == null ? "" : userAgent;
        String browser =
                first(agent, "Edg/", "OPR/", "Firefox/", "Chrome/", "Safari/")
                        .map(Device::browser)
                        .orElse("A browser");
        String system =
                first(agent, "Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux")
                        .map(word -> word.equals("Mac OS X") ? "macOS" : word)
                        .orElse("an unknown system");
        return browser + " on " + system;
    }

    private static String browser(String mark) {
        return switch (mark) {
            case "Edg/" -> "Edge";
            case "OPR/" -> "Opera";
            default -> mark.substring(0, mark.length() - 1);
        };
    }

    private static Optional<String> first(String agent, String... marks) {
        return Stream.of(marks).filter(agent::contains).findFirst();
    }
}
