package goodword.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What an operator may set about the front door.
///
/// @param port 0 takes any free one
/// @param requestsPerMinute that each API key may send
record Door(int port, int requestsPerMinute, RedirectSettings redirect) {
    /// @param home the data folder
    static Door of(int port, Path home, Map<String, String> environment) {
        return new Door(
                port,
                ApiFrame.requestsPerMinute(environment),
                RedirectSettings.of(home, environment));
    }

    /// For a server that keeps nothing beyond its process.
    static Door passing(int port) {
        return new Door(port, ApiFrame.requestsPerMinute(Map.of()), RedirectSettings.passing());
    }

    Door spilling(Path file, long bytesMax) {
        return new Door(
                port, requestsPerMinute, new RedirectSettings(file, bytesMax, Optional.empty()));
    }

    Door paced(int requests) {
        return new Door(port, requests, redirect);
    }
}
