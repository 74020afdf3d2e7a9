package goodword.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The load generator wrk: one thread, kept connections, requests made beforehand that go through
/// all links.
final class Wrk {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern REQUESTS = Pattern.compile("([0-9]+) requests in");
    private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern ERRORS = Pattern.compile("(?m)^\\s*(Socket errors.*|Non-2xx.*)$");

    private final Path script;
    private final int connections;

    Wrk(Path folder, int connections, int links) throws IOException {
        this.connections = connections;
        this.script =
                Files.writeString(
                        folder.resolve("links.lua"),
                        """
                        local requests, next = {}, 0
                        init = function(args)
                          wrk.headers["User-Agent"] = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"
                          for n = 1, %d do
                            requests[n] = wrk.format("GET", string.format("/r/L%%07d", n))
                          end
                        end
                        request = function()
                          next = next %% #requests + 1
                          return requests[next]
                        end
                        """
                                .formatted(links));
    }

    /// What a run came to.
    ///
    /// @param answered how many answers the client saw
    record Result(long answered, double perSecond, double p99Millis) {}

    Result run(int port, int seconds) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                List.of(
                                        "wrk",
                                        "-t1",
                                        "-c" + connections,
                                        "-d" + seconds + "s",
                                        "--latency",
                                        "-s",
                                        script.toString(),
                                        "http://127.0.0.1:" + port))
                        .redirectErrorStream(true)
                        .start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(words);
        Matcher requests = REQUESTS.matcher(words);
        Matcher p99 = P99.matcher(words);
        if (process.waitFor() != 0 || !rate.find() || !p99.find() || ERRORS.matcher(words).find()) {
            throw new IllegalStateException("wrk failed. Its own words:\n" + words);
        }
        if (!requests.find()) {
            throw new IllegalStateException("wrk counted nothing:\n" + words);
        }
        return new Result(
                Long.parseLong(requests.group(1)),
                Double.parseDouble(rate.group(1)),
                millis(p99.group(1), p99.group(2)));
    }

    private static double millis(String number, String unit) {
        double value = Double.parseDouble(number);
        return switch (unit) {
            case "us" -> value / 1_000;
            case "ms" -> value;
            default -> value * 1_000;
        };
    }
}
