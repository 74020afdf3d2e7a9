package goodword.app;

import goodword.shop.WebHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an operator may set about links.
///
/// @param file takes clicks while the database is away
/// @param bytesMax how large that file may grow
/// @param publicUrl scheme and host of the links of all shops without a host of their own; absent
///   for this machine itself
record RedirectSettings(Path file, long bytesMax, Optional<String> publicUrl) {
    static final String PUBLIC_URL = "GOODWORD_PUBLIC_URL";
    static final String SPILL_MAX = "GOODWORD_CLICK_SPILL_MAX";
    private static final long MEGABYTE = 1_000_000;
    private static final long MEGABYTES = 256;

    /// @param home the data folder
    static RedirectSettings of(Path home, Map<String, String> environment) {
        return new RedirectSettings(
                home.resolve("clicks.spill"),
                megabytes(environment.get(SPILL_MAX)) * MEGABYTE,
                Optional.ofNullable(environment.get(PUBLIC_URL)).map(RedirectSettings::origin));
    }

    /// For a server that keeps nothing beyond its process.
    static RedirectSettings passing() {
        try {
            Path folder = Files.createTempDirectory("goodword-clicks-");
            folder.toFile().deleteOnExit();
            Path file = folder.resolve("clicks.spill");
            file.toFile().deleteOnExit();
            return new RedirectSettings(file, MEGABYTES * MEGABYTE, Optional.empty());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String origin(String url) {
        return WebHome.read(url.strip())
                .filter(home -> home.path().equals("/"))
                .map(WebHome::origin)
                .orElseThrow(
                        () ->
                                new UsageException(
                                        PUBLIC_URL
                                                + " reads https://links.example.org, without a"
                                                + " path; http only for localhost"));
    }

    private static long megabytes(@Nullable String text) {
        if (text == null) {
            return MEGABYTES;
        }
        if (!text.strip().matches("[0-9]{1,6}")) {
            throw new UsageException(SPILL_MAX + " is a number of megabytes");
        }
        return Long.parseLong(text.strip());
    }
}
