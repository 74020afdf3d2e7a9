package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks at pages in a browser as a strict person would: nothing in the console, nothing that the
/// content policy had to stop, nothing wider than the window, nothing that axe-core finds, in light
/// and in dark. `-Dgoodword.pictures=DIR` keeps a picture of every page.
final class PageWatch {
    private static final String AXE = axe();
    private static final String FOUND =
            """
            async () => (await axe.run(document, {resultTypes: ['violations']})).violations
                .flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html.slice(0, 160)))
            """;

    /// A drawn chart takes its new width in the frame after the one that found it changed.
    private static final String SETTLED =
            """
            () => new Promise(done =>
                requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))
            """;

    private static final String WIDER =
            """
            () => document.documentElement.scrollWidth <= window.innerWidth ? [] :
                [...document.querySelectorAll('body *')]
                    .filter(one => one.getBoundingClientRect().right > window.innerWidth + 1)
                    .slice(0, 5).map(one => one.outerHTML.slice(0, 160)).concat('wider')
            """;

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    PageWatch(Page page) {
        this.page = page;
        page.onConsoleMessage(
                message -> {
                    boolean status = message.text().contains("the server responded with a status");
                    if (message.type().equals("error") && !status) {
                        complaints.add(page.url() + ": " + message.text());
                    }
                });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    /// What the browser complained about so far; answers that a walk provokes on purpose are left
    /// out.
    List<String> complaints() {
        return complaints;
    }

    /// Looks at the page that is open, narrow and wide, light and dark.
    ///
    /// @param name of its pictures
    void look(String name) {
        page.waitForLoadState();
        page.evaluate(AXE);
        for (int width : new int[] {1440, 390}) {
            page.setViewportSize(width, 900);
            page.evaluate(SETTLED);
            assertThat(strings(WIDER)).as(name + " at " + width).isEmpty();
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                // Still: a colour on its way from one scheme to the other is no colour of ours.
                page.emulateMedia(
                        new Page.EmulateMediaOptions()
                                .setColorScheme(scheme)
                                .setReducedMotion(ReducedMotion.REDUCE));
                page.waitForTimeout(160);
                shoot("%s-%d-%s".formatted(name, width, scheme).toLowerCase(java.util.Locale.ROOT));
                assertThat(strings(FOUND)).as(name + " at " + width + " " + scheme).isEmpty();
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1440, 900);
    }

    private List<String> strings(String script) {
        Object found = page.evaluate(script);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private void shoot(String name) {
        @Nullable String folder = System.getProperty("goodword.pictures");
        if (folder != null) {
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(folder, name + ".png")));
        }
    }

    private static String axe() {
        try (InputStream file = PageWatch.class.getResourceAsStream("/axe.min.js")) {
            if (file == null) {
                throw new IllegalStateException("axe.min.js is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
