package goodword.app;

import goodword.admin.Demo;
import goodword.admin.DeskAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an operator may set about the front door.
///
/// @param port 0 takes any free one
/// @param requestsPerMinute that each API key may send
/// @param desk under which address staff reach it
/// @param demo what the desk shows only in a demo; absent outside one
record Door(
        int port,
        int requestsPerMinute,
        RedirectSettings redirect,
        DeskAddress desk,
        @Nullable Demo demo) {
    /// @param home the data folder
    static Door of(int port, Path home, Map<String, String> environment) {
        return new Door(
                port,
                ApiFrame.requestsPerMinute(environment),
                RedirectSettings.of(home, environment),
                desk(environment),
                null);
    }

    /// For a server that keeps nothing beyond its process.
    static Door passing(int port) {
        return new Door(
                port,
                ApiFrame.requestsPerMinute(Map.of()),
                RedirectSettings.passing(),
                new DeskAddress(null),
                null);
    }

    Door spilling(Path file, long bytesMax) {
        return new Door(
                port,
                requestsPerMinute,
                new RedirectSettings(file, bytesMax, Optional.empty()),
                desk,
                demo);
    }

    Door paced(int requests) {
        return new Door(port, requests, redirect, desk, demo);
    }

    Door at(DeskAddress address) {
        return new Door(port, requestsPerMinute, redirect, address, demo);
    }

    Door in(Demo running) {
        return new Door(port, requestsPerMinute, redirect, desk, running);
    }

    /// Under which address staff reach the desk.
    static DeskAddress desk(Map<String, String> environment) {
        try {
            return DeskAddress.of(environment.get("GOODWORD_PUBLIC_URL"));
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(
                    "GOODWORD_PUBLIC_URL is an address such as https://refer.shop.example");
        }
    }
}
