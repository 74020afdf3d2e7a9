package goodword.app;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The Chromium of this machine, steered by Playwright through the Node.js of this machine; nothing
/// is downloaded. Where there is none, the test is skipped and says so.
final class TestBrowser implements AutoCloseable {
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    private TestBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static TestBrowser open() {
        Optional<Path> node = program(List.of("node", "nodejs"));
        Optional<Path> chromium = program(BROWSERS).or(TestBrowser::installed);
        assumeThat(node).as("no Node.js on the path: `apt-get install nodejs`").isPresent();
        assumeThat(chromium).as("no Chromium on the path: `apt-get install chromium`").isPresent();
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(
                                        Map.of(
                                                "PLAYWRIGHT_NODEJS_PATH",
                                                node.orElseThrow().toString(),
                                                "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                                                "1")));
        Browser browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium.orElseThrow())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
        return new TestBrowser(playwright, browser);
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /// On a build machine Chromium is fetched once; elsewhere nobody installs anything unasked.
    private static Optional<Path> installed() {
        boolean builds = "true".equals(System.getenv("CI"));
        if (builds && System.getProperty("user.name").equals("root")) {
            try {
                int code =
                        new ProcessBuilder("apt-get", "install", "-y", "-q", "chromium")
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor();
                return code == 0 ? program(BROWSERS) : Optional.empty();
            } catch (IOException noApt) {
                return Optional.empty();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> program(List<String> names) {
        return names.stream()
                .flatMap(
                        name ->
                                Stream.of(System.getenv("PATH").split(":"))
                                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
